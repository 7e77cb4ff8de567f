-- Two ways: a small conversation for the tests of the whole programs. It has
-- a rupture of each kind, facts, and callbacks of every sort.

local function knows_of_depot(a) return a.facts.sleeps_at_depot end

return scenario {
  title = "Two ways", minutes = 4, level = 1,
  brief = "Milan, 52, drives a tram. His wife made this appointment for him.",
  setting = "A room above the library, late in the afternoon. A radiator ticks.",
  content_note = "Sleeplessness, and quarrels at home.",
  client = { name = "Milan", portrait = "errol", style = "plain" },
  facts = {
    coat_off = false,
    offers = 0,
    sleeps_at_depot = { from = { safety = 40 } },
  },
  start = "hello",

  exchange "hello" {
    client { mood = "guarded", "My wife rang you. I said that I'd come once.",
             thought = "An hour, then I've kept my word." },
    judgmental { "Once won't get us very far, though, will it?", codes = { "confront" },
      to = "coat", better = "Once, then. What should be different afterwards?",
      because = "He kept a promise, and is told that it is not enough." },
    expert { "Then I'll explain what we offer here, and you can decide.", codes = { "gi" },
      to = "coat", effect = function(a) a.facts.offers = a.facts.offers + 1 end,
      because = "Fair and clear, and it fills his hour with your things." },
    collaborative { "So it's for her that you are here. And you'd sooner be elsewhere.",
      codes = { "cr" }, aims = "safety", to = "coat",
      because = "It says aloud what he was polite about." },
  },

  exchange "coat" {
    client { mood = "neutral", function(a)
      if a.count.judgmental > 0 then return "I'll keep my coat on, if it's all the same." end
      return "It's warm in here. Colder than the tram, mind."
    end },
    expert { "You'd find that it helps to talk about the sleep first.", codes = { "persuade" },
      to = "week", effect = { facts = { offers = 1 } },
      because = "It may well help. He has not said a word about sleep yet." },
    collaborative { "Hang it by the radiator. Nobody hears us up here, unless somebody's life is at risk.",
      aims = "safety", confidentiality = { "room", "explained", "limits" }, to = "week",
      effect = { safety = 5, facts = { coat_off = true } },
      because = "The room is looked after, and so is who gets to know." },
    collaborative { "Keep the coat, or don't. Where shall we begin?", codes = { "emph", "question" },
      to = "week", because = "Twice in a row it is his to decide." },
  },

  exchange "week" {
    client { mood = "ashamed", tells = "sleeps_at_depot",
             "I've been sleeping at the depot. Three nights in the week. She thinks I'm on lates.",
             thought = "Now somebody knows." },
    client { mood = "guarded", "There's nothing to tell. I drive, I go home, I drive." },
    judgmental { "And what does your wife have to say about that?", codes = { "question", "confront" },
      to = "plan", because = "It takes her side before it has heard his." },
    expert { "There are good tablets for the first few nights, and a sheet with rules for the rest.",
      codes = { "gi", "persuade" }, to = "plan",
      effect = function(a) a.facts.offers = a.facts.offers + 1 end,
      because = "Useful, to somebody who had asked for it." },
    collaborative { "What is it like, the hour before you go home?", codes = { "question" },
      aims = "partnership", to = "plan",
      because = "It asks for the moment that nobody asks for." },
    collaborative { "Three nights of quiet. You needed those.", codes = { "cr" }, aims = "safety",
      when = knows_of_depot, to = "plan",
      reply = client { mood = "relieved", "You're the first who didn't say poor woman." },
      because = "It looks for the sense in what he did." },
  },

  exchange "plan" {
    client { mood = "open", when = knows_of_depot,
             "I'd like to sit in my own kitchen without waiting for the row." },
    client { mood = "neutral", function(a)
      if a.visited.quiet or a.visited.row then return "All right. Where were we?" end
      return "So what do you people do, then?"
    end },
    judgmental { "That rather depends on whether you really want to change something.",
      codes = { "confront" }, to = "maybe", because = "It puts his will in doubt." },
    expert { "I'd put you down for the Tuesday group. Most people like it.", codes = { "persuade" },
      to = "maybe", because = "A good group, and your idea." },
    collaborative { "A quiet kitchen. How would you notice, the first evening?", codes = { "sr", "seek" },
      aims = "agreement", to = "kitchen", because = "His own words, made small enough to begin with." },
    collaborative { "Tell me what you have tried, before I say anything.", codes = { "seek" },
      aims = "partnership", to = "maybe", because = "It supposes that he has thought about it." },
  },

  exchange "quiet" {
    client { mood = "withdrawn", "Mm. Fine. Put me down for it." },
    expert { "Very good, I'll do that right away.", codes = { "gi" }, to = "maybe",
      because = "A yes like that is a no with manners." },
    collaborative { "That was quick. I think I've been selling you things.", repair = { "own_part", "here_and_now" },
      to = "plan", because = "It says what happened, and who did it." },
    collaborative { "What would you say if you didn't have to be polite?", codes = { "question" },
      repair = { "invite" }, to = "plan", because = "It makes room for the no." },
  },

  exchange "row" {
    client { mood = "confronting", when = function(a) return a.facts.coat_off end,
             "My coat on your hook, and your mind made up." },
    client { mood = "confronting", "You've had your mind made up since I came through that door." },
    judgmental { "I'm only asking what anybody would ask.", codes = { "confront" }, to = "leaves",
      because = "It is a defence, and he had made a charge." },
    collaborative { "You're right, I had. I'd like to start again.", repair = { "own_part" }, to = "plan",
      because = "It takes the part that is yours." },
    collaborative { "You came, and you were told off for it. That would make me angry too.",
      repair = { "validate" }, to = "plan", because = "It finds the anger reasonable, because it is." },
  },

  confrontation "hits_back" { marker = "complains_of_worker", salience = 3, to = "row",
    when = function(a) return a.count.judgmental >= 2 end },
  withdrawal "goes_quiet" { marker = "appeasing", salience = 3, to = "quiet",
    when = function(a) return a.count.expert >= 2 and a.facts.offers >= 1 end },

  ending "kitchen" { outcome = "engaged",
    client { mood = "relieved", "The radio would be on. Thursday, then? Same chair." } },
  ending "maybe" { outcome = "undecided", client { mood = "neutral", "I'll talk to my wife." } },
  ending "leaves" { outcome = "walked_out", client { mood = "confronting", "Then ask somebody else." } },
}
