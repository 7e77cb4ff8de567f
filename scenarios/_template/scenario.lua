-- A scenario to begin with: seven exchanges, a rupture of each kind, three endings.
-- It works as it is. Change one thing at a time, and keep asking
--     rapport-author check .
-- The guide, scenarios/README.md, goes through the same steps.

return scenario {
  -- 1. What the trainee reads before it starts: who comes, and where you are. No diagnosis.
  title = "Asked to wait", minutes = 5, level = 1,
  brief = "Sam, 41, was told by a neighbour to come here. It is the first time.",
  setting = "A small office. The door to the corridor stands open.",

  -- 2. The client. `portrait` names a face; `style` says how they take things.
  client = { name = "Sam", portrait = "someone", style = "plain" },

  -- 3. What may become true, and what Sam tells only with enough trust.
  facts = {
    door_shut = false,
    sleeps_in_the_van = { from = { safety = 45 } },
  },

  -- For the trainer only: where to stop and talk, and what about.
  notes = [[Good places to stop and vote: "door" and "what_now".]],
  discuss = {
    "What was Sam asking with the question about the door?",
    "Which response was kind, and still took something out of Sam's hands?",
  },

  -- 4. Where it starts. An exchange is what the client says and what one could answer.
  start = "late",

  exchange "late" {
    client { mood = "irritated", "I was here at ten. It's gone half past.",
      thought = "I nearly went home." },
    -- The three stances. Each could be said by a decent worker on a busy day.
    judgmental { "We do see a lot of people, you know, and they all have something on.", to = "door",
      codes = "confront",
      because = "You wanted to explain the wait. It arrives as: you are one of many, and impatient.",
      reply = client { mood = "guarded", "I can see that." } },
    expert { "I'll explain how the booking works, so it doesn't catch you out again.", to = "door",
      codes = "gi",
      because = "Useful one day. Half an hour in a corridor has had no answer yet.",
      better = "You were on time and I wasn't. I'm sorry." },
    collaborative { "You were on time and I wasn't. I'm sorry.", to = "door", aims = "safety",
      because = "It says what happened and whose fault it was.",
      reply = client { mood = "neutral", "Well. You're here now." } },
  },

  exchange "door" {
    client { mood = "guarded", "Is that door staying open?",
      thought = "Anybody could walk past." },
    expert { "It does get stuffy in here otherwise, but you're fine, nobody listens.", to = "how_come",
      codes = "gi", confidentiality = "vague",
      because = "You answered about the air. Sam was asking who can hear.",
      better = "I'll shut it. What you say stays here, unless somebody is in danger." },
    judgmental { "Is there something you'd not want people to hear?", to = "how_come",
      codes = { "question", "confront" },
      because = "A fair question got a suspicion for an answer." },
    -- An effect may set facts, and move the levels.
    collaborative { "I'll shut it. What you say stays here, unless somebody is in danger.", to = "how_come",
      aims = "safety", codes = "gi", confidentiality = { "room", "explained", "limits" },
      effect = { facts = { door_shut = true } },
      because = "You look after the room, and after the question behind the question." },
  },

  -- 5. Trust. Of several lines the first that holds is spoken; one that `tells` a fact is
  --    held back until the levels allow it. The last has no condition.
  exchange "how_come" {
    client { mood = "ashamed", tells = "sleeps_in_the_van",
      "I'm in the van. Since March. That's the long and the short of it.",
      thought = "Well, now they know." },
    client { mood = "guarded", "My neighbour said you might help. I don't know what with.",
      thought = "Not yet." },
    judgmental { "March, or whenever it began. What kept you so long?", to = "what_now",
      codes = { "question", "confront" },
      because = "You are curious, and it sounds like a reproach for coming late." },
    expert { "Right, there's a housing form we can fill in together now.", to = "what_now",
      codes = "persuade",
      because = "A quick answer to a question that nobody had asked yet." },
    collaborative { "What would make this hour worth the wait?", to = "what_now",
      codes = { "question", "seek" },
      because = "Sam says what it is for. That is where a shared goal begins." },
  },

  exchange "what_now" {
    client { mood = "open", "A shower on a Monday. I start work at eight and I stink.",
      thought = "That's the first time I've said it.",
      when = function(a) return a.facts.sleeps_in_the_van end },
    client { mood = "neutral", "You tell me." },
    expert { "I'd start with the council, they open at nine. Here's the number.", to = "maybe",
      codes = "persuade", aims = "agreement",
      because = "A good plan, and yours. It leaves Sam out of it.",
      better = "What would be the first small thing, then?" },
    judgmental { "It's your life, so it ought to come from you really.", to = "maybe",
      codes = "confront", aims = "agreement",
      because = "You meant that Sam decides. What arrives is: try harder." },
    collaborative { "Then let's take that first. What's in the way of a Monday?", to = "monday",
      aims = "agreement", codes = { "question", "seek" },
      when = function(a) return a.facts.sleeps_in_the_van end,
      because = "A small goal, and Sam's own. It is enough to begin with." },
    collaborative { "I could guess, and I'd guess wrong. What's the worst part of a week?", to = "how_come_again",
      codes = "question",
      when = function(a) return not a.facts.sleeps_in_the_van end,
      because = "You leave the guessing alone and make room for Sam." },
  },

  exchange "how_come_again" {
    client { mood = "ashamed", tells = "sleeps_in_the_van", "Mornings. I'm in the van. Since March.",
      thought = "Well, now they know." },
    client { mood = "guarded", "Mornings.", thought = "Leave it." },
    expert { "Mornings are hard for lots of people. A routine does wonders.", to = "maybe",
      codes = "persuade",
      because = "It is kind, and it closes what had just come open." },
    collaborative { "Mornings. We can leave it at that today and start there next time.", to = "monday",
      aims = "partnership", codes = { "sr", "emph" },
      because = "You took what was offered and did not pull. That is how next times come about." },
  },

  exchange "monday" {
    client { mood = "neutral", "The pool has showers. It's four pounds, and they look at you.",
      thought = "Say it's stupid." },
    judgmental { "Four pounds isn't the end of the world, is it?", to = "maybe",
      codes = { "question", "confront" },
      because = "You wanted to make it smaller. It makes Sam smaller." },
    expert { "There's a day centre two streets down that's free. Go there.", to = "maybe",
      codes = { "gi", "persuade" },
      because = "Good to know, and still your errand. Asked first, it would have been welcome." },
    collaborative { "I know a place that's free, if you want to hear about it.", to = "again",
      aims = "agreement", codes = { "persuade_with", "seek" },
      because = "The same help, and Sam can say no to it." },
  },

  -- 6. Ruptures. In one Sam moves away, in the other against you. Neither is announced: it
  --    shows in what Sam says. Each can be repaired in more than one way.
  exchange "moved_away" {
    client { mood = "withdrawn", "It's fine. You shut the door and all. Whatever you've got.",
      when = function(a) return a.facts.door_shut end },
    client { mood = "withdrawn", "It's fine. Whatever you've got." },
    expert { "Good. Here's what we have, then, and you just say which.", to = "maybe",
      codes = "gi",
      because = "It fills the quiet. The quiet was the message." },
    collaborative { "I've been doing the talking. What did I walk past?", to = "what_now",
      repair = { "own_part", "invite" }, codes = "question",
      because = "You notice, take your share, and ask." },
    collaborative { "You went quiet just then. I think that was me.", to = "what_now",
      repair = { "here_and_now", "own_part" },
      because = "You say what happened between the two of you." },
  },

  exchange "moved_against" {
    client { mood = "confronting", "You don't know the first thing about me." },
    judgmental { "I'd know more if I was told more, to be fair.", to = "leaves",
      codes = "confront",
      because = "It wins the point and loses Sam." },
    collaborative { "No, I don't. And I talked as if I did.", to = "what_now",
      repair = { "own_part", "clarify" },
      because = "You agree with what is true in the complaint." },
    collaborative { "Half an hour in a corridor, and then this. I'd be angry.", to = "what_now",
      repair = { "validate", "own_part" },
      because = "It makes sense of the anger, and does not ask Sam to drop it." },
  },

  -- 7. When they open. They are looked at after every response, in this order.
  confrontation "hits_back" { marker = "complains_of_worker", salience = 3, to = "moved_against",
    when = function(a) return a.count.judgmental >= 2 end },
  withdrawal "goes_quiet" { marker = "appeasing", salience = 3, to = "moved_away",
    when = function(a) return a.count.expert >= 2 end },

  -- 8. How it can end.
  ending "again" { outcome = "engaged", client { mood = "open", "Go on, then. Monday. Before eight." } },
  ending "maybe" { outcome = "undecided", client { mood = "neutral", "I'll have a think." } },
  ending "leaves" { outcome = "walked_out", client { mood = "confronting", "Forget it." } },
}
