-- A first scenario to copy: six exchanges, a rupture of each kind, three endings.
-- Copy the folder, give it a name without the underscore, and change everything.
return scenario {
  title = "Asked to wait", minutes = 5, level = 1,
  brief = "Sam, 41, was told by a neighbour to come here. It is the first time.",
  setting = "A small office. The door to the corridor stands open.",
  client = { name = "Sam", portrait = "someone", style = "plain" },

  -- What may become true, and what Sam tells only with enough trust.
  facts = { door_shut = false, sleeps_in_the_van = { from = { safety = 45 } } },
  start = "late",

  exchange "late" {
    client { mood = "irritated", "I was here at ten. It's gone half past.",
             thought = "I nearly went home." },
    judgmental { "We do have other people to see, you know. You're not the only one.", to = "door",
      codes = { "confront" }, because = "It blames Sam for having been kept waiting." },
    expert { "I'll explain how our booking works, so that it doesn't happen to you again.", to = "door",
      codes = { "gi" }, because = "Useful, perhaps, and not an answer to half an hour in a corridor." },
    collaborative { "You were on time and I wasn't. I'm sorry about that.", aims = "safety", to = "door",
      because = "It says what happened and whose fault it was." },
  },

  exchange "door" {
    client { mood = "guarded", "Is that door staying open?",
             thought = "Anybody could walk past." },
    expert { "It does tend to get stuffy in here, so I usually leave it.", to = "how_come",
      because = "It decides about the air. Sam was asking about privacy." },
    collaborative { "I'll shut it. And what you say stays here, unless somebody is in danger.", to = "how_come",
      aims = "safety", codes = { "gi" }, confidentiality = { "room", "explained", "limits" },
      effect = { facts = { door_shut = true } },
      because = "The room is looked after, and so is the question behind the question." },
  },

  exchange "how_come" {
    client { mood = "ashamed", tells = "sleeps_in_the_van",
             "I'm in the van. Since March. That's the long and the short of it.",
             thought = "Well, now they know." },
    client { mood = "guarded", "My neighbour said you might help. I don't know what with.",
             thought = "Not yet." },
    judgmental { "It would have been better to come a good deal sooner than this.", to = "what_now",
      codes = { "confront" }, because = "It is true of nearly everybody, and it helps nobody." },
    expert { "There's a form for housing that we can fill in together right now.", to = "what_now",
      codes = { "persuade" }, because = "A quick answer to a question that was not asked yet." },
    collaborative { "What would you want from this, if it was any use?", to = "what_now",
      codes = { "question", "seek" }, because = "It lets Sam say what it is for." },
  },

  exchange "what_now" {
    client { mood = "open", "A shower on a Monday. I start work at eight and I stink.",
             thought = "That's the first time I've said it.",
             when = function(a) return a.facts.sleeps_in_the_van end },
    client { mood = "neutral", "You tell me." },
    expert { "I'd start with the council. I'll give you the number and the opening times.", to = "maybe",
      codes = { "persuade" }, because = "Your plan, and a good one. It leaves Sam out of it." },
    collaborative { "Then let's begin with what you'd notice first, if things got better.", to = "again",
      aims = "agreement", codes = { "seek" }, because = "A small goal, and Sam's own." },
  },

  exchange "moved_away" {
    client { mood = "withdrawn", "It's fine. You shut the door and all. Whatever you've got.",
             when = function(a) return a.facts.door_shut end },
    client { mood = "withdrawn", "It's fine. Whatever you've got." },
    expert { "Good. Here's what we have, then, and you just say if any of it suits you.", to = "maybe",
      codes = { "gi" }, because = "It fills the quiet. The quiet was the message." },
    collaborative { "I've been talking a lot. What did I walk past?", to = "what_now",
      repair = { "own_part", "invite" }, codes = { "question" },
      because = "It notices, takes its share, and asks." },
    collaborative { "You went quiet just then. I think that was because of me.", to = "what_now",
      repair = { "here_and_now" }, because = "It says what happened between the two of you." },
  },

  exchange "moved_against" {
    client { mood = "confronting", "You don't know the first thing about me." },
    judgmental { "I'd know more if you'd tell me more, wouldn't I?", to = "leaves",
      codes = { "confront" }, because = "It wins the point and loses Sam." },
    collaborative { "No, I don't. And I talked as if I did.", to = "what_now",
      repair = { "own_part" }, because = "It agrees with what is true in the complaint." },
    collaborative { "Half an hour in a corridor, and then this. I'd be angry.", to = "what_now",
      repair = { "validate" }, because = "It makes sense of the anger." },
  },

  -- Declared order is priority.
  confrontation "hits_back" { marker = "complains_of_worker", salience = 3, to = "moved_against",
    when = function(a) return a.count.judgmental >= 2 end },
  withdrawal "goes_quiet" { marker = "minimal_response", salience = 3, to = "moved_away",
    when = function(a) return a.count.expert >= 2 end },

  ending "again" { outcome = "engaged", client { mood = "open", "Monday, then. Before eight." } },
  ending "maybe" { outcome = "undecided", client { mood = "neutral", "I'll have a think." } },
  ending "leaves" { outcome = "walked_out", client { mood = "confronting", "Forget it." } },
}
