-- Sent by the court: a first session with someone who did not choose to come.
--
-- ACT ONE    the two of you, the room, and who gets to know what
-- ACT TWO    two ways in, at "what_now": her nights at work, or her daughter
-- ACT THREE  the day she means to stop, a problem in her own words, one small thing;
--            each way in has its own, and "wants" is for those who came in by neither
-- THE BREAKS two in which she moves against you, two in which she moves away; the ways back
-- THE ENDS   five

-- What is read only where she speaks tells no two states apart; what is read in a
-- condition does. So conditions here read levels, and as few facts as they can.
local function is_home_known(a) return a.facts.mia_at_carols end
local function is_work_known(a) return a.facts.bottle_at_work end
local function sister(a)
  return (a.visited.sister_says or is_home_known(a)) and "Carol" or "my sister"
end

-- Enough to carry a problem that is hers.
local function is_at_ease(a) return a.safety >= 55 and a.partnership >= 50 end
-- Enough to come back for.
local function is_with_us(a) return a.safety >= 40 and a.partnership >= 35 end
-- Enough to be asked what it was like.
local function is_near(a) return a.safety >= 40 and a.partnership >= 40 end
local function is_far(a) return not is_near(a) end

-- A problem becomes hers faster where there is trust to hold it: most of all where she
-- comes to it by what she has told, less where she is only asked for it.
local function takes_up(a, points)
  a.facts.pressed, a.facts.pushed = false, false
  if is_at_ease(a) then a.agreement = a.agreement + points end
end
local function owns_it(a) takes_up(a, 15) end
local function names_it(a) takes_up(a, 5) end

-- Advice piles up while she talks of herself, until she is heard again; pushing her about
-- drinking, later on, does too.
local presses = { facts = { pressed = true } }
local hears = { facts = { pressed = false, pushed = false } }
local pushes = { facts = { pressed = false, pushed = true } }
-- She means to stop dead, and nobody has said that it can be dangerous …
local leaves_friday = { facts = { pressed = false, pushed = true, friday_stands = true } }
-- … or somebody has.
local warns = { facts = { pressed = false, pushed = false, friday_stands = false, danger_said = true } }

-- Breaks that come after it lead on from there.
local leaves_it = { facts = { who_knows_left = true } }

-- From here on the talk is about her.
local function begins(a)
  a.facts.who_knows_left, a.facts.has_begun = true, true
end

-- She came back to the table, and got an answer first.
local function answers_her(a)
  a.safety, a.partnership, a.facts.who_knows_left = a.safety + 10, a.partnership + 10, true
end

-- She came back to the table, and found you there.
local function meets_her(a)
  a.safety, a.partnership = a.safety + 10, a.partnership + 10
  begins(a)
end

-- At the very end there is nothing left to break.
local function lets_go(a)
  a.facts.pressed, a.facts.pushed = false, false
  if a.strain > 60 then a.strain = 60 end
end

return scenario {
  title = "Sent by the court", minutes = 12, level = 2,
  brief = "Dana, 34, has her first appointment today. A court order with an alcohol treatment " ..
    "requirement says that she must come. She had to consent to it, and the other offer was worse. You " ..
    "have her letter from probation: name, date of birth, criminal damage.",
  setting = "A small interview room with a glass door. Somebody is sitting outside.",
  room = "interview_room", door = "blind_down",
  content_note = "Alcohol, feeling ill after stopping drinking, and a child who lives with a relative. " ..
    "You may stop at any time.",
  client = { name = "Dana", portrait = "dana", style = "reserved",
             sensitivity = { judgmental = 150 } },
  levels = { safety = 25, partnership = 25, agreement = 10, strain = 20 },
  facts = {
    blind_down = false,     -- was the room looked after?
    friday_stands = false,  -- does she mean to stop dead, and nobody has named the danger?
    danger_said = false,    -- was it named? Only what she says later depends on it
    who_knows_left = false, -- is "who gets to know" behind us, said or missed?
    has_begun = false,      -- is the first act over?
    pressed = false,        -- was she advised just now, and not heard since?
    pushed = false,         -- the same about drinking, once Friday is on the table
    bottle_at_work = { from = { safety = 50 } },
    mia_at_carols = { from = { safety = 40 } },
    night_at_carols = { from = { safety = 55, partnership = 50 } },
    shook_at_christmas = { from = { safety = 55, partnership = 50 } },
  },
  notes = [[
Places to stop and vote: "room", "who_knows", "what_now", "locker" or "window", "night_off" or "friday",
"start_again" and any of the breaks. At "what_now", "locker" and "window" several collaborative responses
are on offer: vote on which of them fits now, not on which of them is kind.
What Dana wants is the job, or her daughter in her own bed. Either is problem enough to work on.
"night_off" and "friday" are about danger: saying plainly that stopping suddenly can be dangerous is right,
and early. Nobody is asked to find out more first.
Observers, one task each: (1) write down her words when she tells more than she was asked, and what was said
just before; (2) tick each time something is decided, and by whom; (3) watch for a yes or a silence that does
not match what came before; (4) note who can see or hear, and when she knows who gets to know what.
If somebody in the room is moved by the daughter or the drinking, stop: the talk can wait.]],
  discuss = {
    "When did Dana begin to talk to you, and what had just been said?",
    "Which response sounded kind and took something out of her hands?",
    "Which response was a good one at the wrong moment? What would have made it the right moment?",
    "Say it in your own words, as you would at work: who gets to know what?",
    "How could you tell a yes that was only polite?",
    "Where did you own your part, and what would you have said instead?",
  },
  start = "arrival",

  -- ACT ONE: THE TWO OF YOU, THE ROOM, AND WHO GETS TO KNOW WHAT ------------------------------

  exchange "arrival" {
    client { mood = "guarded", "It was this or something worse, my solicitor said. So I've picked this. " ..
      "Where do you want me?",
      thought = "Sit where they can't see your hands." },
    judgmental { "Just there. It's a real chance, this, you know.",
      codes = "confront", to = "defends", better = "Either chair. So this was the better of two bad " ..
        "offers.",
      because = "You meant to encourage. From where she stands it is the bench again: be grateful, in " ..
        "your position." },
    expert { "Just there. Shall we get you registered, so that's out of the way, and then I'll " ..
      "explain the programme?",
      codes = { "question", "gi" }, to = "room", better = "Either chair. We've an hour. Is there " ..
        "anything you want to know first?",
      reply = client { mood = "guarded", "It's all on the letter. Name, date of birth, what I did. " ..
        "Somebody typed it very neatly." },
      because = "Friendly and efficient. It also decides what the hour is for before she has said a " ..
        "word about it." },
    collaborative { "Just there'll do. So it's the better of two bad offers.",
      codes = "cr", aims = "safety", to = "room",
      reply = client { mood = "amused", "That's about it. They should put it on a mug." },
      because = "You say back what she meant and leave the judging to her. She answers with a joke: a " ..
        "good sign." },
  },

  exchange "defends" {
    client { mood = "irritated", "A chance. That's what they called it in court. Thirty-four years I've " ..
      "turned up for things, and nobody called those a chance.",
      thought = "Ninety seconds, that took." },
    judgmental { "I hear that. You did agree to it, though, and you've come in a bit defensive, " ..
      "haven't you?",
      codes = { "question", "confront" }, to = "room",
      reply = client { mood = "irritated", "I agreed to not getting something worse." },
      because = "Her answer was about being seen. Calling it defensive leaves her nowhere to stand but " ..
        "further back." },
    expert { "It's only natural. Most people are cross to begin with, and it passes by about week " ..
      "three.",
      codes = "persuade", to = "room", better = "That came out wrong. What sort of things did you turn " ..
        "up for?",
      reply = client { mood = "guarded", "Does it. Right." },
      because = "Warm, and it tells her what she will feel. She wanted somebody to notice what she " ..
        "feels now." },
    collaborative { "Fair, and I've just done it as well. Which things did you turn up for?",
      codes = { "sr", "question" }, aims = "safety", to = "room",
      reply = client { mood = "neutral", "Work, mostly. My mum, when she was bad. You don't get a " ..
        "certificate." },
      because = "You take your share, and you are curious about the years that are not on the letter." },
  },

  exchange "room" {
    client { mood = "anxious", "Sorry. Who's that out there? He keeps looking in through the glass.",
      thought = "If he's off our estate it'll be all over the place by teatime." },
    judgmental { "The next one along. You're all in the same boat here, and he's hardly in a " ..
      "position to talk.",
      codes = "confront", to = "who_knows", better = "The next one along. I'll pull the blind. Better?",
      reply = client { mood = "guarded", "Same boat. Lovely." },
      because = "You wanted to reassure her. What arrives is that she is one of a kind, and still in a " ..
        "shop window." },
    expert { "That's only the ten forty-five. Could you try and ignore him?",
      codes = { "question", "gi", "persuade" }, to = "who_knows",
        better = "The next one along. I'll pull the blind. Better?",
      reply = client { mood = "guarded", "He's got a good view, that's all." },
      because = "The reason for the glass is true. She was asking whether she can talk here, and " ..
        "nothing has changed." },
    collaborative { "That's the ten forty-five. I'll do the blind now, and you have the chair with " ..
      "its back to him.",
      codes = "gi", aims = "safety", confidentiality = "room", to = "who_knows",
      effect = { facts = { blind_down = true } },
      reply = client { mood = "neutral", "Yeah. Ta." },
      because = "A straight answer and something done about it. A safe space begins with who can see " ..
        "and hear." },
  },

  exchange "who_knows" {
    client { mood = "guarded",
      function(a)
        if a.facts.blind_down or a.visited.start_again then
          return "So what goes back to probation? Do they get all of this?"
        end
        return "And it's not only him, is it? What goes back to probation? All of it?"
      end,
      thought = "One wrong word and it's in a report for good." },
    judgmental { "What's there that you wouldn't want them to hear?",
      codes = { "question", "confront" }, to = "fog", effect = leaves_it,
      reply = client { mood = "irritated", "I've not said a word yet." },
      because = "A fair question got a suspicion for an answer. Now she has something to guard, " ..
        "whatever it is." },
    expert { "You don't need to worry about that side. We've been doing this for years, and it's " ..
      "all handled.",
      codes = "gi", confidentiality = "vague", to = "fog", effect = leaves_it,
      better = "They get whether you came and took part. Not what you said, unless somebody could be hurt.",
      reply = client { mood = "guarded", "Handled. Right." },
      because = "It soothes and says nothing. She still cannot tell what is safe to say." },
    expert { "You leave that side to me. Nothing goes back that you don't want to go.",
      aims = "safety", confidentiality = "absolute", to = "promised", effect = leaves_it,
      better = "They get whether you came and took part. Not what you said, unless somebody could be hurt.",
      because = "It feels like a gift. No worker can keep it: with a child or a life at risk you would " ..
        "have to act." },
    collaborative { "They get whether you came and took part. Not what you said, unless a child or " ..
      "anyone could be badly hurt.",
      codes = "gi", aims = "safety", confidentiality = { "explained", "limits" }, to = "limits", effect = leaves_it,
      because = "A straight answer with its limits, before she has said anything that she could regret." },
  },

  exchange "limits" {
    client { mood = "guarded", "A child or anyone. And who decides that? You, on your own, on a Tuesday?",
      thought = "I've got a child. Watch your mouth." },
    judgmental { "Somebody has to, and I'd hope you'd be the first to say so, with a child in it.",
      codes = "confront", to = "what_now",
      reply = client { mood = "irritated", "I never said anything about risk." },
      because = "She asked how it works and was told what decent people would want." },
    expert { "There's a full procedure. Shall I print you the policy?",
      codes = { "question", "gi" }, to = "what_now",
      reply = client { mood = "guarded", "I've got nine pages already." },
      because = "Correct, and it hands her a document. She was asking what you would do." },
    collaborative { "Me and my manager, and I'd tell you first if that was safe. Say it back to " ..
      "me? I rush it.",
      codes = { "question", "gi", "seek" }, aims = "safety", confidentiality = "checked", to = "what_now",
      reply = client { mood = "relieved", "You tell them I turned up and joined in. Not what I said. " ..
        "Unless somebody might get hurt, a kid or that, and then I'd hear it off you first." },
      because = "You say what you would do and check that it arrived, taking the blame for the speed. " ..
        "Now she can choose." },
    collaborative { "Me and my manager, both of us. It's rare, and you'd be told.",
      codes = "gi", aims = "safety", to = "what_now",
      reply = client { mood = "neutral", "Rare. Right." },
      because = "A straight answer to a straight question. Whether she took it in, neither of you knows " ..
        "yet: nobody asked." },
  },

  exchange "promised" {
    client { mood = "guarded", "So nothing goes back. Even if it was something really bad? In court they " ..
      "said you write reports.",
      thought = "Nobody can promise that. So they're either soft or they're lying." },
    judgmental { "You said something really bad. Is there? I'd sooner hear it now.",
      codes = { "question", "confront" }, to = "what_now",
      reply = client { mood = "irritated", "I said if." },
      because = "She was testing how strong the promise is. It turned into questioning." },
    expert { "Even then. You leave the reports to me, I know how to word them. What you say stops here.",
      aims = "safety", confidentiality = "absolute", to = "what_now",
      better = "No, that was too much. If somebody could be badly hurt I'd act, and tell you first.",
      reply = client { mood = "guarded", "Okay." },
      because = "The promise has grown, and so has the price on the day you have to break it. She half " ..
        "knows." },
    collaborative { "No. That was too much. They get that you came and took part. If a child or " ..
      "anyone's in danger I'd have to act.",
      codes = "gi", aims = "safety", confidentiality = { "explained", "limits" },
      repair = { "clarify", "own_part" }, to = "what_now",
      reply = client { mood = "relieved", "Right. That's less nice. I believe it more, though." },
      because = "You take back what you could not keep. Honest limits carry more weight than a big " ..
        "promise." },
  },

  exchange "fog" {
    client { mood = "guarded", "I only want a straight answer. What do they get, and what don't they?",
      thought = "If they can't say this, what can they say?" },
    judgmental { "Didn't the court go through it all with you? I'd have thought it was in there " ..
      "somewhere, in what you signed.",
      codes = { "question", "confront" }, to = "what_now",
      reply = client { mood = "irritated", "There were nine pages. I'd been up all night." },
      because = "It makes her not knowing her own fault, and she still does not know." },
    expert { "Of course you do. It's all here on page two, with a diagram.",
      codes = "gi", confidentiality = "vague", to = "what_now",
      reply = client { mood = "guarded", "A diagram. Lovely." },
      because = "Help out of a drawer. She wanted to hear it from the person she may be going to tell." },
    collaborative { "That you came and joined in. The rest stays here, unless there's danger to a child, to " ..
      "you or to somebody else.",
      codes = "gi", aims = "safety", confidentiality = { "explained", "limits" }, to = "what_now",
      reply = client { mood = "neutral", "See, that took you ten seconds." },
      because = "Plain words with the limits in them. It was late, and it was still before she had to " ..
        "decide." },
  },

  -- ACT TWO: TWO WAYS IN ----------------------------------------------------------------------

  exchange "what_now" {
    client { mood = "neutral", "All right. So how does it go? You ask, I answer, you tick?",
      thought = "So far so good. So far.",
      when = function(a) return a.safety >= 45 end },
    client { mood = "guarded", "So what am I meant to say?",
      thought = "There's always a password. Just tell me the password." },
    judgmental { "The truth would be a start. I've heard most versions of going round the houses.",
      codes = "confront", to = "nights", effect = begins, better = "Just talk. What's a week of yours like?",
      reply = client { mood = "irritated", "You've got what happened. It's typed. What else do you want?" },
      because = "You wanted to get to the point. It is the court's point, and it says you expect her to " ..
        "dodge." },
    expert { "What do you drink, in a week like last week? Nobody's marking it, a rough figure's fine.",
      codes = "question", to = "nights", effect = begins, better = "Just talk. What's a week of yours like?",
      reply = client { mood = "withdrawn", "Put ten. What do most people put? There's no normal week, " ..
        "anyhow." },
      because = "A gentle question off the form. The figure that it gets is for the form as well." },
    collaborative { "Just talk, I can shut up. What's a week of yours like?",
      codes = { "question", "emph" }, aims = "partnership", to = "nights", effect = begins,
      because = "A small door. What she brings through it is up to her." },
    collaborative { "Start with the people, maybe. If today's any good, who'd notice first?",
      codes = { "question", "seek" }, aims = "partnership", to = "mia", effect = begins,
      reply = client { mood = "neutral", "Notice? One person." },
      because = "She was a case until now. You ask who she is to somebody." },
    collaborative { "It's your hour. Where should it get us?",
      codes = { "question", "emph" }, aims = "agreement", to = "wants", effect = begins,
      reply = client { mood = "guarded", "I've been in here ten minutes." },
      because = "A good question, and ten minutes early. She does not know yet who is asking, so there " ..
        "is little she could say." },
  },

  -- Her nights at work ------------------------------------------------------------------------

  exchange "nights" {
    client { mood = "amused", "I bake. Nights, ten till six, up at the big supermarket. If you've had " ..
      "toast this week, you've had me.",
      thought = "Eleven years, and nobody up there knows a thing.",
      when = function(a) return a.partnership >= 40 end },
    client { mood = "guarded", "I bake. Nights. Ten till six.",
      thought = "Eleven years, and nobody up there knows a thing." },
    judgmental { "Nobody sees much at that hour, I suppose. Is that how the drinking got to where " ..
      "it is?",
      codes = { "question", "confront" }, to = "four_oclock",
      reply = client { mood = "irritated", "You suppose. Everyone supposes." },
      because = "She showed you what she is proud of, and you looked behind it for the fault." },
    expert { "Nights are hard on a body. What you want is blackout curtains, and sleep in two halves.",
      codes = "persuade", to = "four_oclock", effect = presses, better = "What's the best of it?",
      reply = client { mood = "guarded", "I've a really good duvet." },
      because = "Useful to somebody, one day. She had not said that nights are hard: she told you where " ..
        "she is somebody." },
    collaborative { "Everybody asleep and you with your arms in dough: what's the best of it?",
      codes = { "cr", "question" }, aims = "partnership", to = "four_oclock", effect = hears,
      reply = client { mood = "open", "Five o'clock. First trays out. You can't be miserable with that " ..
        "smell." },
      because = "You have pictured it, and you go where the life is. That is not a detour." },
  },

  exchange "four_oclock" {
    client { mood = "ashamed", tells = "bottle_at_work",
      "Four's the long one. It's all proving and there's only you and the hum. I've a bottle in my " ..
      "locker for four o'clock. Not every night. Most.",
      thought = "That's it said. Watch the face." },
    client { mood = "guarded", "Four's the long one. It's all proving, and there's only you and the " ..
      "hum. You find ways.",
      thought = "They don't need to know what's in my locker." },
    judgmental { "There's hot ovens all round you. You've been lucky so far, and you know it.",
      codes = "confront", to = "locker",
      reply = client { mood = "irritated", "I know about ovens, thanks." },
      because = "You are worried, and fairly. She counts her luck every night, at about half past four." },
    expert { "Have you tried some protein at half three? That dip's all blood sugar, you'd hardly " ..
      "know it was there.",
      codes = { "question", "gi", "persuade" }, to = "locker", effect = presses,
      reply = client { mood = "withdrawn", "Protein. Okay." },
      because = "A good tip for an empty stomach. What she spoke of was being alone." },
    collaborative { "What do you need, at four?",
      codes = "question", aims = "partnership", to = "locker", effect = hears,
      reply = client { mood = "sad", "For it to be five. To not have to think till it's five." },
      because = "Short. You ask what it is for, without a verdict on how she gets it." },
  },

  exchange "locker" {
    client { mood = "anxious",
      function(a)
        if is_work_known(a) then
          return "If my manager opened that locker I'd be gone. He'd not shout. He'd say I'd let him down, " ..
            "ever so nicely, and the rent would go with it."
        end
        return "My manager thinks the court thing was for speeding. If he hears different, they don't sack " ..
          "you up there. They just stop putting you on the rota."
      end,
      thought = "Why am I telling them this?" },
    judgmental { "Well, you can see how it would look to him.",
      codes = "confront", to = "days_off",
      reply = client { mood = "ashamed", "He never asked." },
      because = "It may be what she tells herself at night. From you it closes the one place where she " ..
        "feels any good." },
    expert { "Have you rung the union? You'll have more rights there than you realise, I'll find " ..
      "you the number.",
      codes = { "question", "gi", "persuade" }, to = "days_off", effect = presses,
      reply = client { mood = "guarded", "I'm not in the union." },
      because = "It could be useful one day. Just now it walks past how frightened she is." },
    collaborative { "So you clock on every night with that behind you, and you bake, and you say " ..
      "good morning to him.",
      codes = "cr", aims = "safety", to = "days_off", effect = hears,
      reply = client { mood = "sad", "Like a hand between your shoulders. Yeah." },
      because = "You put into words what she carries, and add nothing to the weight." },
    collaborative { "We could leave him out of it for today. Another time, if you like.",
      codes = "emph", aims = "safety", to = "wants", effect = hears,
      reply = client { mood = "neutral", "Yeah. Leave him out of it." },
      because = "Kind, and the say is hers. But she had opened a door, and you were the one who shut it." },
  },

  exchange "days_off" {
    client { mood = "sad", "Days off are the worst, mind. There's nothing that has to rise. I did a " ..
      "jigsaw once, well away. All the edges.",
      thought = "They'll be writing that down. Jigsaw." },
    judgmental { "You do know it's the sitting in with it that does the damage? I think you do.",
      codes = { "question", "confront" }, to = "work_words",
      reply = client { mood = "irritated", "With what? Go on. Say it." },
      because = "You saw how lonely it is. It arrives as one more thing that she does wrong, and a word " ..
        "you would not say." },
    expert { "What works for people on days off is a bit of shape. You'd be surprised what a walk does.",
      codes = { "gi", "persuade" }, to = "work_words", effect = presses,
      reply = client { mood = "withdrawn", "A walk. Okay." },
      because = "Sound advice. She showed you an empty day, and you filled it before you had looked at " ..
        "it." },
    collaborative { "All the edges. And the middle?",
      codes = { "sr", "question" }, aims = "partnership", to = "work_words", effect = hears,
      reply = client { mood = "amused", "Fell asleep on it. I'd a bit of sky on my cheek till the " ..
        "Thursday." },
      because = "You stay with the picture she drew, and she finds the next piece of it herself." },
  },

  exchange "work_words" {
    client { mood = "sad", "I'm not good at much and I'm good at that. So if you want to know what's " ..
      "wrong, it's this. What gets me through the nights is what'll lose me the nights.",
      thought = "I've never said that out loud.",
      when = is_at_ease },
    client { mood = "guarded", "I want to keep that job, that's all. I don't see what it's got to do " ..
      "with this place.",
      thought = "Say the word drink and I'm off." },
    judgmental { "What it comes down to is the drink, and I think you've known that for a good " ..
      "while, deep down.",
      codes = "confront", aims = "agreement", to = "night_off",
      reply = client { mood = "irritated", "Deep down I'm tired." },
      because = "You may be right. Said by you it is a verdict, and she had been about to find her own " ..
        "words." },
    expert { "Then let's make that job our goal. I'll draft the plan.",
      codes = "persuade", aims = "agreement", to = "night_off", effect = presses,
        better = "If these hours were for keeping the nights, would they be any use?",
      reply = client { mood = "withdrawn", "You've done this before." },
      because = "You picked the right thing up and walked off with it. A plan of yours is not a reason " ..
        "of hers." },
    collaborative { "Keeping those nights. If these hours were for that, would they be any use to you?",
      codes = { "sr", "question", "seek" }, aims = "agreement", to = "night_off", effect = owns_it,
      reply = client { mood = "neutral", "They might. For that, they might." },
      because = "Her aim, her words, and a question that she can say no to. That is how goals come to " ..
        "be shared." },
  },

  exchange "night_off" {
    client { mood = "anxious", tells = "shook_at_christmas",
      "Friday's my night off, so that's when I'm doing it. The lot, down the sink. Only I did that at " ..
      "Christmas, and the second night my hands were going, and I was wet through and seeing things. " ..
      "I couldn't have held a tray. I've never told anyone.",
      thought = "That's the worst of it. Now they know." },
    client { mood = "neutral", "Anyhow, Friday's my night off. I'm stopping. The lot, down the sink. So " ..
      "you can put that.",
      thought = "Don't think about Christmas. Don't think about your hands." },
    judgmental { "And Saturday? I'd think your family have been told that before, and what came of it.",
      codes = { "question", "confront" }, to = "sink", effect = leaves_friday,
      reply = client { mood = "irritated", "You don't know my family." },
      because = "Your doubt is the thing she hears. That stopping suddenly can be dangerous is still " ..
        "unsaid." },
    expert { "That's one for the clinic. I'll book you in, and they'll do your bloods and go from " ..
      "there.",
      codes = "gi", to = "sink", effect = leaves_friday,
      better = "Please don't do it like that. It can bring on fits. A doctor can make it safe.",
      reply = client { mood = "withdrawn", "Bloods." },
      because = "The clinic is the right place. But you gave no reason, so her safety is still unsaid." },
    collaborative { "Not all at once, please: stopping dead can start a fit, and that's got " ..
      "nothing to do with nerve. A doctor can make it safe.",
      codes = "gi", aims = "safety", to = "one_night", effect = warns,
      reply = client { mood = "relieved", "Fits. So it's not that I'm soft. All right. Not Friday, then." },
      because = "Danger comes first, and you said it plainly, without blame. Were she shaking or " ..
        "confused now, it would be 999 now." },
  },

  exchange "one_night" {
    client { mood = "open", "This doctor, then. Surgery opens at eight and I'm just in, stinking of " ..
      "yeast. And I'm no good on the phone. I sound like I'm selling something.",
      thought = "One thing. I could do one thing.",
      when = function(a) return a.agreement >= 25 end },
    client { mood = "neutral", "So I ring a doctor. And say what? They'll have me on hold till I'm sixty.",
      thought = "There's always homework." },
    judgmental { "You'd do it for that job of yours. Isn't this worth one phone call?",
      codes = { "question", "confront" }, aims = "agreement", to = "goodbye", effect = pushes,
      reply = client { mood = "ashamed", "I never said it wasn't." },
      because = "You believe she can. It lands as one more test of how much she wants it." },
    expert { "Leave it with me. I'll ring them at eight and text you what they've got.",
      codes = "gi", aims = "agreement", to = "goodbye", effect = pushes,
      reply = client { mood = "neutral", "Right. Ta, then." },
      because = "Generous, and some days it is what is needed. She had not asked you to, and now the " ..
        "call is yours." },
    collaborative { "We could ring it from here, you talking and me making faces. Or is there a " ..
      "better hour in your day?",
      codes = { "question", "seek" }, aims = "agreement", to = "goodbye", effect = owns_it,
      reply = client { mood = "amused", "Here. Before I go off the idea. You do the faces." },
      because = "Two ways to do it, and she picks. The call stays hers, and she need not be alone with it." },
    collaborative { "It's a lot after a shift. How did you get yourself here, this morning?",
      codes = { "sr", "question" }, aims = "agreement", to = "goodbye", effect = names_it,
      reply = client { mood = "neutral", "I kept my coat on, so I'd not have to think about it. I could do " ..
        "that." },
      because = "You ask for what she can do already, and she finds a way of her own. Not yet a day for it." },
  },

  -- Her daughter ------------------------------------------------------------------------------

  exchange "mia" {
    client { mood = "sad", tells = "mia_at_carols",
      "My Mia. Nine, going on forty. She's at my sister's. It was meant to be a sleepover, and that was " ..
      "October. 'Just till you get straight', our Carol says. Like I'm a picture.",
      thought = "Say her name and don't cry." },
    client { mood = "guarded", "I've a daughter, Mia. She's fine. She's at school.",
      thought = "That's all you're getting. She's not for your form." },
    judgmental { "And how's she finding it, stuck in the middle of all this? She didn't ask for it.",
      codes = { "question", "confront" }, to = "sister_says", better = "What's she like?",
      reply = client { mood = "ashamed", "She's finding it fine." },
      because = "You thought of the child, and so you should. To Dana it says that she had not." },
    expert { "Bless her. You'll both want our family team, I can get you referred today. Is there " ..
      "a social worker?",
      codes = { "question", "gi" }, to = "sister_says", effect = presses, better = "What's she like?",
      reply = client { mood = "anxious", "No. There's no need for one. She's with family." },
      because = "Whether Mia is safe is a right question. As a referral before you know her name, it " ..
        "frightens." },
    collaborative { "What's she like?",
      codes = "question", aims = "partnership", to = "sister_says", effect = hears,
      reply = client { mood = "amused", "Bossy. She's put my spices in alphabetical order. I've got " ..
        "four spices." },
      because = "Three words, and Mia is a person and not a factor." },
  },

  exchange "sister_says" {
    client { mood = "irritated", "Carol's got rules. I see Mia on a Sunday, two till five, and not if " ..
      "I've had one. So I've got very good at two o'clock.",
      thought = "It's five o'clock that I'm no good at.",
      when = is_home_known },
    client { mood = "guarded", "My sister has her a lot. She's got rules, our Carol. She'd have rules " ..
      "for rain.",
      thought = "Two till five, like a hospital." },
    judgmental { "They'll be there for a reason, to be fair to Carol. Somebody's got to.",
      codes = "confront", to = "sunday",
      reply = client { mood = "irritated", "Everybody's fair to Carol." },
      because = "You were being even-handed. She has one person in the room, and that person just took " ..
        "the other side." },
    expert { "Could you try to see it as a routine? That's what children need, and it'll count in " ..
      "your favour.",
      codes = { "question", "gi", "persuade" }, to = "sunday", effect = presses,
      reply = client { mood = "withdrawn", "In my favour. Like points." },
      because = "Encouraging and probably true. It makes her a learner in her own family once more." },
    collaborative { "She's your girl, and you've to ask. What do you make of the rules, yourself?",
      codes = { "cr", "question", "seek" }, aims = "partnership", to = "sunday", effect = hears,
      reply = client { mood = "sad", "Half of them I'd have made myself. That's what gets me." },
      because = "You say what it must be like and then ask for her view, even of the rules. She turns " ..
        "out to be fair." },
  },

  exchange "sunday" {
    client { mood = "sad", "She does the talking, Sundays. I sit on my hands and look interested. Then " ..
      "it's five and Carol rattles her keys.",
      thought = "She thinks my hands are cold. She rubs them.",
      when = is_home_known },
    client { mood = "guarded", "We do Sundays, mostly, me and Mia. It's good. It's not long.",
      thought = "Carol rattles her keys at five." },
    judgmental { "She'll have noticed, you know. I was nine once, and you don't miss what your " ..
      "mum's like.",
      codes = "confront", to = "window",
      reply = client { mood = "ashamed", "She's noticed." },
      because = "You see it with the child's eyes. Dana does that already, the whole three hours." },
    expert { "Three good hours beat a bad week. I'd get out of that front room, the park's free.",
      codes = { "gi", "persuade" }, to = "window", effect = presses,
      reply = client { mood = "withdrawn", "It's November." },
      because = "Cheerful, and a plan for an afternoon you have not seen. She was telling you how it feels." },
    collaborative { "And then it's over. How do the two of you do the goodbye?",
      codes = { "sr", "question" }, aims = "partnership", to = "window", effect = hears,
      reply = client { mood = "sad", "I do the coat. I do her top button, she lets me. Then I'm on the " ..
        "pavement." },
      because = "You stay with the Sunday, and you dare to ask about the hard end of it." },
  },

  exchange "window" {
    client { mood = "ashamed", tells = "night_at_carols",
      "What I did that night, I'd had a lot and I had to see her. Three in the morning. I put Carol's " ..
      "window in with a plant pot. That's on the letter. Mia on the stairs with her hands over her ears " ..
      "isn't.",
      thought = "Every night. I see it every night." },
    client { mood = "guarded", "There was a row at Carol's, and a window. It's on the letter. They make " ..
      "it sound like I planned it.",
      thought = "Not the stairs. Anything but the stairs." },
    judgmental { "What do you suppose it was like for them, inside that house? I'd only like you " ..
      "to look at it from there.",
      codes = { "question", "confront" }, to = "home_words",
      reply = client { mood = "ashamed", "I see it every night, thanks." },
      because = "She sees their side all the time. What she has not had is anyone on hers while she " ..
        "looks at it." },
    expert { "You can put that right. What's worked for people is a letter, and I'd help you with " ..
      "the wording.",
      codes = "persuade", to = "home_words", effect = presses,
      reply = client { mood = "guarded", "She'd send it back corrected." },
      because = "You hurried to make it better. She had only just put it on the table." },
    collaborative { "There's nothing in the letter about why. There was a why.",
      codes = "cr", aims = "safety", to = "home_words", effect = hears,
      reply = client { mood = "sad", "I missed my girl. That's all it was. I missed her." },
      because = "You leave the deed where it is and hear the wish in it. Nothing is excused, and she " ..
        "can breathe." },
    collaborative { "That can stay on the letter for today. You needn't go through it again for me.",
      codes = "emph", aims = "safety", to = "wants", effect = hears,
      reply = client { mood = "neutral", "Good. I've been through it." },
      because = "You spare her, and the say is hers. But she had brought it up herself, and now she is " ..
        "alone with it again." },
  },

  exchange "home_words" {
    client { mood = "sad", "I want her in her own bed. And I can't swear I'd be all right at bedtime, " ..
      "because I've been there at bedtime and I'm not. Never mind the court. That's what's wrong.",
      thought = "I've never said that out loud.",
      when = is_at_ease },
    client { mood = "guarded", "I want her home, that's all. Carol wants me sorted. Nobody's said what " ..
      "sorted is.",
      thought = "Say the word drink and I'm off." },
    judgmental { "It's her or the drink, in the end. I'm sorry, but somebody has to say it.",
      codes = "confront", aims = "agreement", to = "friday",
      reply = client { mood = "irritated", "You've been talking to Carol." },
      because = "It is meant as courage. It makes her choose between two things when she had just " ..
        "linked them herself." },
    expert { "I like that, and you'll get there. What we'll do first is Sundays.",
      codes = "persuade", aims = "agreement", to = "friday", effect = presses,
        better = "How would you know you were getting nearer?",
      reply = client { mood = "withdrawn", "Will we." },
      because = "It is her goal and your first step. Kindly as it is meant, she has been told what to " ..
        "do about Mia again." },
    collaborative { "Mia, home. How would you know that it was getting nearer, you and not Carol " ..
      "or the court?",
      codes = { "sr", "question", "emph" }, aims = "agreement", to = "friday", effect = owns_it,
      reply = client { mood = "open", "I'd put her to bed and remember doing it." },
      because = "You hold on to her wish and make her the one who measures it. Out comes a problem in " ..
        "her own words." },
  },

  -- ACT THREE: FRIDAY, HER OWN WORDS, ONE SMALL THING -----------------------------------------

  exchange "friday" {
    client { mood = "anxious", tells = "shook_at_christmas",
      function(a)
        return "I've told " .. sister(a) .. " I'm stopping on Friday. The lot, down the sink. Only I did " ..
          "that at Christmas, and the second night my hands were going and I was wet through and seeing " ..
          "things. I've never told anyone. I'm scared of it."
      end,
      thought = "That's the worst of it. Now they know." },
    client { mood = "neutral",
      function(a)
        return "Anyhow, I've told " .. sister(a) .. " I'm stopping on Friday. The lot, down the sink. So " ..
          "you can put that."
      end,
      thought = "Don't think about Christmas. Don't think about your hands." },
    judgmental { "Big dates make me wary, if I'm honest with you. I've seen an awful lot of " ..
      "Fridays come and go in this job.",
      codes = "confront", to = "sink", effect = leaves_friday,
      reply = client { mood = "irritated", "Course you have." },
      because = "Your doubt is the thing she hears. That stopping suddenly can be dangerous is still " ..
        "unsaid." },
    expert { "Not on your own. Wouldn't it make more sense to start with our group, Friday mornings?",
      codes = { "question", "persuade" }, to = "sink", effect = leaves_friday,
      reply = client { mood = "irritated", "A group." },
      because = "You changed her plan and gave no reason, so the one that matters, her safety, is still " ..
        "unsaid." },
    collaborative { "Don't, please. The body gets used to it, and going without all at once can " ..
      "start a fit. It needs a doctor, and there's a phone here.",
      codes = { "gi", "seek" }, aims = "safety", to = "bedtime", effect = warns,
      reply = client { mood = "relieved",
        function(a)
          if a.facts.shook_at_christmas then
            return "So I'm not going mad. Fits. All right. Not Friday. We'll ring, before I go."
          end
          return "Fits? Nobody's ever said fits. All right. Before I go, maybe."
        end },
      because = "Danger comes first, and you said it plainly, without blame. Were she shaking or " ..
        "confused now, it would be 999 now." },
  },

  exchange "bedtime" {
    client { mood = "open", "Sunday, then. Two till five, and everyone on best behaviour. What do I do " ..
      "that's any different? So that it counts.",
      thought = "One Sunday. I could do one Sunday.",
      when = function(a) return a.agreement >= 25 end },
    client { mood = "neutral", "So what's it to be? You'll have a list.",
      thought = "There's always homework." },
    judgmental { "What's different is you've got to mean it. She's been let down, and she's nine.",
      codes = "confront", aims = "agreement", to = "goodbye", effect = pushes,
      reply = client { mood = "ashamed", "I've meant it every time." },
      because = "You speak up for Mia. It takes the one Sunday she could see and hangs all the others on it." },
    expert { "What works is half an hour of play, no phone, and writing down how you both got on.",
      codes = { "gi", "persuade" }, aims = "agreement", to = "goodbye", effect = pushes,
      reply = client { mood = "withdrawn", "Write it down." },
      because = "Sound, and it makes a lesson of their afternoon. She knows Mia, and you do not." },
    collaborative { "Nobody's counting but you. What would you want Mia to notice?",
      codes = { "question", "emph" }, aims = "agreement", to = "goodbye", effect = owns_it,
      reply = client { mood = "open", "That I'm not watching the cooker clock from four. That I'm there " ..
        "for all of it." },
      because = "The measure is hers and Mia's. A small thing of hers outlives a big thing of yours." },
    collaborative { "The two of you, and she's glad of it. Which bit of a Sunday goes all right as " ..
      "it is?",
      codes = { "af", "question" }, aims = "agreement", to = "goodbye", effect = names_it,
      reply = client { mood = "amused", "Her hair. She lets me plait it. Half an hour, and nobody looks at " ..
        "a clock." },
      because = "You look for what goes well without you. It is a beginning. What five o'clock is like is " ..
        "still where it was." },
  },

  exchange "sink" {
    client { mood = "irritated", "You all say stop. Then I say I'll stop, and you pull a face. What's " ..
      "wrong with Friday?",
      thought = "If they know something, they'd better say it." },
    judgmental { "You could have a fit, that's what. I'm surprised you hadn't looked into it.",
      codes = { "gi", "confront" }, to = "wants", effect = { facts = { pushed = true,
        friday_stands = false, danger_said = true } },
      better = "Your body's got used to it. Stopping dead can bring on fits. A doctor can make it safe.",
      reply = client { mood = "ashamed", "Nobody told me, did they? All right. Not Friday." },
      because = "The warning was right and had to be given. The surprise was not needed, and it is what " ..
        "she remembers." },
    expert { "It's a clinical matter. Can we do the score first? After that the nurse decides what " ..
      "you'd need.",
      codes = { "question", "gi" }, to = "wants", effect = pushes,
      better = "Your body's got used to it. Stopping dead can bring on fits. A doctor can make it safe.",
      reply = client { mood = "withdrawn", "A score. Right." },
      because = "She asked you straight out and got a procedure. The danger itself has still not been " ..
        "named." },
    collaborative { "Stop dead, and you could have a fit: your body's used to it. It needs a doctor.",
      codes = "gi", aims = "safety", to = "wants",
      effect = warns,
      reply = client { mood = "anxious", "Why does nobody put that on a poster? All right. Not Friday." },
      because = "She asked, and you told her, plainly. Nobody who is dependent should stop suddenly on " ..
        "their own." },
  },

  exchange "wants" {
    client { mood = "neutral", "I'll tell you one thing. I'm not calling myself an alcoholic, and I'm " ..
      "not standing up in a circle. So what are we doing, you and me?",
      thought = "Say it's not a circle.",
      when = is_near },
    client { mood = "guarded", "What do you want me to say? That I've got a problem? Is that the password?",
      thought = "Just tell me what gets me out of here." },
    judgmental { "You needn't say it to me. One day, though. You will have to say it to yourself, " ..
      "won't you?",
      codes = { "question", "confront" }, aims = "agreement", to = "small_thing", effect = pushes,
      reply = client { mood = "guarded", "I'll let myself know." },
      because = "It asks for a confession, only not out loud. She need not confess anything to work " ..
        "with you." },
    expert { "Nobody says that now, it's a scale, and I'd put you about the middle of it.",
      codes = "gi", aims = "agreement", to = "small_thing", effect = pushes,
      reply = client { mood = "guarded", "Right. The middle." },
      because = "Modern and gentle, and it is still somebody else who says where she stands." },
    collaborative { "Call it what you like. What's the one thing you'd want to be different?",
      codes = { "question", "emph" }, aims = "agreement", to = "small_thing", effect = names_it,
      reply = client { mood = "neutral",
        function(a)
          if not is_at_ease(a) then return "People off my back. You can start with that." end
          if a.visited.sister_says then
            return "Bedtime. I want to be all right at bedtime, so she can have hers at home."
          end
          if is_work_known(a) then return "A night shift with nothing in my locker but my coat." end
          return "To not be tired of myself by teatime. Write that down, if you're writing."
        end },
      because = "Her words and her wish. Anything she names here is enough to begin with, even the " ..
        "court." },
    collaborative { "If the court packed up tomorrow, is there a thing left that you'd still want " ..
      "sorted?",
      codes = "question", aims = "agreement", to = "small_thing", effect = names_it,
      reply = client { mood = "amused",
        function(a)
          if not is_at_ease(a) then return "A free Tuesday." end
          return "Same kitchen. Same me in it. Yeah. I'd still have that to sort."
        end },
      because = "It takes the court off the table, so that what is hers can be seen. With little trust " ..
        "it gets a joke." },
  },

  exchange "small_thing" {
    client { mood = "open", "So where do I start? I'm not keeping a diary. I had one at school and my " ..
      "sister read it.",
      thought = "One thing. I could do one thing.",
      when = function(a) return a.agreement >= 25 end },
    client { mood = "neutral", "So do I get homework?",
      thought = "There's always homework." },
    judgmental { "It starts with a bit of effort on your side. It can't be only me who wants this, " ..
      "can it?",
      codes = { "question", "confront" }, aims = "agreement", to = "goodbye", effect = pushes,
      reply = client { mood = "irritated", "I got two buses." },
      because = "She has been making an effort since she walked in. It went unseen." },
    expert { "Have you seen the app? It sends me the totals.",
      codes = { "question", "gi", "persuade" }, aims = "agreement", to = "goodbye", effect = pushes,
      reply = client { mood = "withdrawn", "Course it does." },
      because = "Handy, and it makes you the one she does it for. She had asked where she could start." },
    collaborative { "It'd have to be small enough to do after a rotten night, with nobody there to " ..
      "see. Does anything come to mind?",
      codes = "question", aims = "agreement", to = "goodbye", effect = names_it,
      reply = client { mood = "open",
        function(a)
          if a.facts.danger_said then
            return "The doctor. We'll ring on the way out, before I can go off the idea."
          end
          return "Toast. Something to eat when I get in, before anything else."
        end },
      because = "You trust her to know her week. A small thing of hers outlives a big thing of yours." },
  },

  exchange "goodbye" {
    client { mood = "open",
      function(a)
        if is_home_known(a) then
          return "I want to be up by four. I ring Mia at four, and she tells me what I've got wrong in " ..
            "my texts. " ..
            "Same time next week, is it?"
        end
        return "I've got to get my head down before ten. Same time next week, is it?"
      end,
      thought = "That wasn't what I thought it'd be.",
      when = is_near },
    client { mood = "guarded", "Is that us, then? Same time next week?",
      thought = "One down." },
    judgmental { "Same time. And have a good think, will you? I'd hate to see you go back to how " ..
      "you've been.",
      codes = { "question", "confront" }, to = "box_ticked", effect = lets_go,
      because = "One last worry, kindly said, and what she takes home is that you expect her to fail." },
    expert { "Same time. I've booked you the next four, and the Friday group as well, so it's all " ..
      "taken care of now.",
      codes = "gi", to = "maybe", effect = lets_go,
      because = "All taken care of, and she was not asked. It may be what she needs. It is not yet what " ..
        "she chose." },
    collaborative { "Same time. Bring whatever sort of week it was, and I'll see to that blind " ..
      "before you sit down.",
      codes = "emph", aims = "partnership", to = "a_loaf",
      effect = { partnership = 5 }, when = is_with_us,
      because = "She may fail and still be welcome, and you remembered what frightened her. That brings " ..
        "people back." },
    collaborative { "It is, if it suits. Before that: is there something in this hour I should do " ..
      "less of?",
      codes = { "emph", "question", "seek" }, aims = "partnership", to = "worth_the_bus",
      effect = { partnership = 5 }, when = is_near,
      because = "You ask to be told. It is a small risk, and it makes the work belong to both of you." },
    collaborative { "The order says so. The rest of it's up to you, and it doesn't have to be " ..
      "decided in the corridor.",
      codes = "emph", aims = "partnership", to = "maybe", when = is_far,
      because = "No selling. She goes home with the decision, and with nothing to push against." },
    collaborative { "Before you go: please don't just stop on Friday, it can bring on fits. A " ..
      "doctor first. Ring from here?",
      codes = { "question", "gi", "seek" }, aims = "safety", to = "maybe",
        effect = warns,
      reply = client { mood = "anxious", "Fits? Right. Not Friday, then. Give me the number." },
      when = function(a) return a.facts.friday_stands end,
      because = "Late, and it had to be said before she left. You can be plain about danger at any time." },
  },

  -- THE BREAKS, AND THE WAYS BACK -------------------------------------------------------------

  exchange "coat_on" {
    client { mood = "confronting",
      function(a)
        if a.count.judgmental == 0 then
          return "You know what? You've had an answer for everything, and it was ready before I came in. I " ..
            "can get that off the magistrate, and her chairs are better."
        end
        return "You know what? You'd made your mind up about me before I came in. I can get that off the " ..
          "magistrate, and her chairs are better."
      end,
      thought = "Give me one reason. One." },
    judgmental { "Nobody's judging you. Listen to yourself. Is it maybe you that you're angry with?",
      codes = { "question", "confront" }, to = "still_standing",
      reply = client { mood = "confronting", "No. It's you." },
      because = "She told you something about you. It came back as something that is wrong with her." },
    expert { "Take a breath, if you would. It helps to sit with a feeling like that for a minute.",
      codes = "persuade", to = "still_standing",
      reply = client { mood = "irritated", "I know how to breathe." },
      because = "Calm and kind, and it treats her anger as a symptom. It was an answer to you." },
    collaborative { "Yes. The letter's all I've talked to since this started.",
      codes = "sr", aims = "safety", repair = "own_part", to = "still_standing",
      because = "You own it, with no but. Anger that is met like that can turn into something else." },
    collaborative { "A whole year of tables, with people on the other side deciding. Then I go and " ..
      "do it.",
      codes = "cr", aims = "safety", repair = "validate", to = "still_standing",
      because = "Her anger makes sense and you say so, and you count yourself in." },
  },

  exchange "still_standing" {
    client { mood = "irritated", "So why would I stay?",
      thought = "Say something true." },
    judgmental { "Because of the order. Do you want me to have to write to them?",
      codes = { "question", "confront" }, to = "walks_out", effect = lets_go,
      better = "I can't think of a reason that isn't the order. I got you wrong. What did I miss?",
      because = "The duty is real. Used at this moment it is a threat, and it settles who has the power." },
    expert { "Because it works. I've seen it work for people just like you.",
      codes = "persuade", to = "bus",
      reply = client { mood = "withdrawn", "I'm not people." },
      because = "You believe in it and it shows. But her question was about the two of you." },
    collaborative { "I've no reason that isn't the order. I got you wrong, and I'd like to know " ..
      "what I missed.",
      codes = "seek", aims = "partnership", repair = { "own_part", "invite" }, to = "start_again",
      reply = client { mood = "sad", "That I came. I've not slept, and I still came." },
      because = "True, and not easy to say. Asked what it was like, she lets you see what is under the " ..
        "anger." },
    collaborative { "There's no need to. We're squaring up, the pair of us, and no wonder, after a " ..
      "year like that.",
      codes = { "cr", "emph" }, aims = "safety", repair = { "here_and_now", "validate" },
        to = "start_again",
      reply = client { mood = "sad", "It's been a long year. You're the first who's said." },
      because = "You leave the door open and say what is happening between you. She need not defend her " ..
        "guard." },
  },

  exchange "clipboard" {
    client { mood = "irritated",
      function(a)
        if a.facts.has_begun then
          return "Can I say something? I tell you a thing and you've got an answer to it. Every time. " ..
            "Where am I?"
        end
        return "Can I say something? You've had a sheet or a plan or a saying for all of it since I walked " ..
          "in. Where am I?"
      end,
      thought = "I could be anyone." },
    judgmental { "I've been trying to help, and what I've had from you is not a lot. Could you " ..
      "meet me halfway?",
      codes = { "question", "confront" }, to = "bus",
      reply = client { mood = "irritated", "Halfway to where?" },
      because = "Two people feel badly treated now. Only one of them is paid to notice." },
    expert { "It's a fair comment. It's so we get you the right support, and then there's time to talk.",
      codes = "gi", repair = "rationale", to = "start_again",
      reply = client { mood = "withdrawn", "After that." },
      because = "You gave her the reason, nicely. It is the service's reason, and she is still waiting." },
    collaborative { "Nowhere, so far, and it's all going in the drawer. Where would you have begun?",
      codes = { "question", "seek" }, aims = "partnership", repair = { "own_part", "change_task" },
      to = "start_again",
      because = "You say yes to the complaint and change what you do. That is more than an apology." },
    collaborative { "You came to talk and you've been processed. I'd have said so sooner.",
      codes = "cr", aims = "safety", repair = "validate", to = "start_again",
      because = "A complaint is a form of trust. You treat it as one." },
  },

  exchange "one_word" {
    client { mood = "withdrawn", "Yeah. I don't know. It's fine.",
      thought = "There's a stain on that ceiling shaped like Wales." },
    judgmental { "I can't do this by myself. What I'm getting from you isn't a lot.",
      codes = "confront", to = "bus",
      reply = client { mood = "withdrawn", "Sorry." },
      because = "You asked for more in a way that makes it less likely. Sorry is not more." },
    expert { "That's fine. I'll tell you what the programme's like, and you come in when you've " ..
      "got something.",
      codes = "gi", to = "wants",
      reply = client { mood = "withdrawn", "Okay." },
      because = "You filled the silence to be kind. The silence was telling you something." },
    collaborative { "I think it went wrong a while back, and I just talked on. Which bit did it?",
      codes = { "question", "seek" }, aims = "partnership", repair = { "own_part", "invite" },
        to = "start_again",
      reply = client { mood = "sad", "You were sorting me out. I'd hardly got my coat off." },
      because = "You own your part and ask for hers. A withdrawal mends when she can say what she did " ..
        "not like." },
    collaborative { "It's gone quiet in here, and I'd guess there's a reason. I can wait.",
      codes = "cr", aims = "safety", repair = "here_and_now", to = "start_again",
      reply = client { mood = "sad", "It's like the court. Everyone talks over you, ever so nicely." },
      because = "You say what you notice, and you bear the silence. In the gap she tells you." },
  },

  exchange "all_yes" {
    client { mood = "neutral", mask = "open",
      "No, you're right. I should cut down. Whatever you think's best, I'll do it.",
      thought = "Nod, smile, sign, bus." },
    judgmental { "I'd love to believe that. Would you, if you sat over here?",
      codes = { "question", "confront" }, to = "bus",
      reply = client { mood = "withdrawn", "Probably not, no." },
      because = "You noticed that the yes was hollow, and made it her fault." },
    expert { "What a good attitude, well done you. Shall I get it written down as your goal, while " ..
      "it's still fresh?",
      codes = { "question", "gi" }, to = "bus",
      reply = client { mood = "neutral", "Lovely. Thanks." },
      because = "A polite yes is easy to take for a real one. It is the break that is missed most often." },
    collaborative { "That's a quick yes, to a lot of pushing from me. Is there a slow one?",
      codes = "question", aims = "partnership", repair = { "here_and_now", "own_part" }, to = "start_again",
      reply = client { mood = "anxious", "The slow one's I don't know. I'd need not to be rushed." },
      because = "You noticed the speed of it, and your own foot on the pedal." },
    collaborative { "You can tell me I'm wrong, it doesn't go in any report. Where am I wrong?",
      codes = { "question", "emph" }, aims = "partnership", repair = "invite", to = "start_again",
      reply = client { mood = "neutral", "You're going too fast. That's all. You're going too fast." },
      because = "You make room for a no. Where there is none, a yes is worth little." },
  },

  exchange "start_again" {
    client { mood = "neutral", "All right. Ask me something you don't already know the answer to.",
      thought = "They do keep trying. I'll give them that." },
    judgmental { "I will, if it's a straight answer I get back this time.",
      codes = "confront", to = "bus",
      reply = client { mood = "withdrawn", "And there it is." },
      because = "She came back to the table, and was given a condition." },
    expert { "I've got what you need. It's a goals sheet, you go through it and I come in at the end.",
      codes = { "gi", "persuade" }, to = "bus",
      reply = client { mood = "withdrawn", "A sheet." },
      because = "She asked for a real question, and the sheet has everybody's." },
    -- No step of `confidentiality`: every later turn would have to remember it.
    collaborative { "You first, then: what do you need to know? Probation hear that you came and took " ..
      "part, not what you said, unless someone could be hurt.",
      codes = { "question", "gi", "seek" }, aims = "safety", to = "what_now", effect = answers_her,
      when = function(a) return not a.facts.who_knows_left end,
      reply = client { mood = "neutral", "Nobody's told me anything. They gave me nine pages." },
      because = "You begin with what she needs to know from you, before you ask for anything from her." },
    collaborative { "The letter's got nobody in it but you. Who's it left out?",
      codes = { "question", "seek" }, aims = "partnership", to = "mia", effect = meets_her,
      when = function(a) return a.facts.who_knows_left and not a.facts.has_begun end,
      because = "You truly do not know, and she chooses what you get to know." },
    collaborative { "Then: is there anything at all in this for you?",
      codes = { "question", "seek" }, aims = "partnership", to = "wants", effect = meets_her,
      when = function(a) return a.facts.has_begun and not a.visited.wants end,
      because = "Short and open. A no would be an honest answer, and you could work with it." },
    collaborative { "How do we leave it for today? That isn't for me to say.",
      codes = { "question", "emph" }, aims = "partnership", to = "goodbye", effect = meets_her,
      when = function(a) return a.visited.wants end,
      because = "The end of the hour is hers to shape. It is a small thing, and she has had few of " ..
        "those." },
    collaborative { "All the letter's got is one night. Where does an ordinary week start?",
      codes = { "question", "seek" }, aims = "partnership", to = "nights", effect = meets_her,
      when = function(a) return a.facts.who_knows_left and not a.facts.has_begun end,
      because = "You ask about a thing that she can do and you could not. That turns the table round." },
  },

  exchange "bus" {
    client { mood = "withdrawn", "I've a bus at ten to. Was there anything else?",
      thought = "Nearly out." },
    judgmental { "Only that it's up to you what you do with this. I can't want it for you, can I?",
      codes = { "question", "confront" }, to = "box_ticked", effect = lets_go,
      because = "It may feel honest. It leaves her to carry alone what went wrong between two." },
    expert { "Only your signature. Could I? And take the pack, it has some good numbers.",
      codes = { "question", "gi" }, to = "maybe", effect = lets_go,
      because = "Polite on both sides. Nothing has been said about what happened in this room." },
    collaborative { "There is: I've been somewhere else for most of this, and you noticed. One " ..
      "more try?",
      codes = { "question", "seek" }, aims = "partnership", repair = { "own_part", "here_and_now" },
        to = "wants",
      effect = meets_her,
      when = function(a) return not a.visited.wants end,
      reply = client { mood = "neutral", "Five minutes. Then it really is my bus." },
      because = "It is hardly ever too late to say so. You asked her leave, too." },
    collaborative { "Only that I made this hard, and you stayed till the end of it. I'd get it if " ..
      "you didn't come back.",
      codes = { "af", "emph" }, aims = "safety", repair = { "own_part", "validate" }, to = "maybe",
      when = function(a) return a.visited.wants end,
      because = "You let her go kindly, and you take your share with you. She may remember that." },
    collaborative { "One thing, on your way out: not dead stop on Friday, please. It can bring on " ..
      "fits. A doctor first.",
      codes = "gi", aims = "safety", to = "maybe",
      when = function(a) return a.facts.friday_stands end, effect = warns,
      reply = client { mood = "anxious", "Fits? Right. Not Friday, then. You could have led with that." },
      because = "Late, and it had to be said before she left. You can be plain about danger at any time." },
  },

  -- In order of priority: what is said against you comes before what goes quiet.
  confrontation "coat_on" { marker = "complains_of_worker", salience = 5, to = "coat_on",
    when = function(a) return a.strain >= 65 and a.safety < 40 end },
  withdrawal "all_yes" { marker = "appeasing", salience = 3, to = "all_yes",
    when = function(a) return a.facts.pushed and a.strain >= 30 and a.partnership < 45 end },
  withdrawal "one_word" { marker = "minimal_response", salience = 3, to = "one_word",
    when = function(a) return a.facts.pressed and a.partnership < 25 end },
  -- Sheets, plans and sayings from the start, and nothing worse.
  confrontation "clipboard" { marker = "complains_of_activity", salience = 3, to = "clipboard",
    when = function(a)
      return not a.facts.has_begun and a.strain >= 45 and a.strain <= 50
        and a.partnership <= 5 and a.safety >= 5
    end },

  -- THE ENDS ----------------------------------------------------------------------------------

  ending "a_loaf" { outcome = "engaged",
    client { mood = "open",
      function(a)
        if a.visited.nights then return "You'd better. I'll bring you a loaf. A proper one, not the " ..
          "stuff we sell." end
        return "You'd better. I'll bring biscuits. You look as if you could do with some."
      end,
      thought = "They remembered the blind. Fancy that." } },
  ending "worth_the_bus" { outcome = "engaged",
    client { mood = "amused", "It was all right. You ask like you want to know. Look less worried, and " ..
      "I'll see you Tuesday.",
      thought = "Nobody's ever asked me that." } },
  ending "maybe" { outcome = "undecided",
    client { mood = "neutral", "We'll see. I've got to come, haven't I? I might even say something next " ..
      "time.",
      thought = "Might." } },
  ending "box_ticked" { outcome = "declined",
    client { mood = "guarded", "You'll get my signature, every week, on the dot. That's what you'll get.",
      thought = "Same as all the others." } },
  ending "walks_out" { outcome = "walked_out",
    client { mood = "confronting", "Tell them I came. Tell them I sat down. I'm going home.",
      thought = "I knew it." } },
}
