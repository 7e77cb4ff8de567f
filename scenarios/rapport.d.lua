---@meta rapport
-- Made from engine/script/vocabulary.c by tests/script/test_vocabulary.c: do not edit.

---@class rapport.Scenario
---@class rapport.Part
---@class rapport.Line
---@class rapport.Response

---What a function sees of the talk.
---@class rapport.Moment
---@field safety integer # 0 to 100
---@field partnership integer # 0 to 100
---@field agreement integer # 0 to 100
---@field strain integer # 0 to 100
---@field count rapport.Counts # responses so far
---@field facts table<string, boolean|integer>
---@field visited table<string, boolean> # by exchange

---@class rapport.Counts
---@field judgmental integer
---@field expert integer
---@field collaborative integer

---An effect may set the levels and the facts.
---@class rapport.ChangingMoment: rapport.Moment

---Who the client is.
---@class rapport.fields.person
---@field name string # what the client is called
---@field portrait? string # a portrait's name, or a .svg or .png file beside the scenario
---@field style? "plain"|"reserved"|"verbose"|"tangential"|"pleasing"|"upset" # the client's manner; sets the sensitivity
---@field sensitivity? rapport.fields.sensitivity # how strongly each stance is felt, in per cent

---How strongly the client feels each stance; what is left out follows from the style.
---@class rapport.fields.sensitivity
---@field judgmental? integer # per cent of what a judgmental response does
---@field expert? integer # per cent of what an expert response does
---@field collaborative? integer # per cent of what a collaborative response does

---Where the levels stand at the start, 0 to 100; what is left out is as between strangers.
---@class rapport.fields.levels
---@field safety? integer # where the talk starts: the safe space
---@field partnership? integer # where the talk starts: the partnership
---@field agreement? integer # where the talk starts: the agreement that there is a problem
---@field strain? integer # where the talk starts: strain

---Something only the client can tell.
---@class rapport.fields.fact
---@field from rapport.fields.from # the levels from which on it is spoken

---What a client may tell, and the levels from which on it is spoken.
---@class rapport.fields.from
---@field safety? integer # not told below this level (strain: above) of the safe space
---@field partnership? integer # not told below this level (strain: above) of the partnership
---@field agreement? integer # not told below this level (strain: above) of the agreement that there is a problem
---@field strain? integer # not told below this level (strain: above) of strain

---What a response changes besides what its stance does.
---@class rapport.fields.effect
---@field safety? integer # points added to the safe space
---@field partnership? integer # points added to the partnership
---@field agreement? integer # points added to the agreement that there is a problem
---@field strain? integer # points added to strain
---@field facts? table<string, boolean|integer> # facts to set: facts = { door_shut = true }

---The whole: what it is about, then its exchanges, ruptures and endings in order. The file returns it.
---@class rapport.fields.scenario
---@field title string # the name in the library
---@field minutes integer # about how long it takes
---@field level integer # 1 first steps, 2 usual, 3 hard
---@field brief string # what the trainee knows beforehand
---@field setting string # the room, and who else is near
---@field room? "plain"|"interview_room"|"kitchen"|"hostel_corridor"|"cafe"|"car" # what is seen behind the client
---@field door? string # a fact: while it is true the room is shut off from others
---@field earshot? string # a fact: while it is true somebody is in earshot
---@field client rapport.fields.person # who the client is
---@field start string # the exchange it starts with
---@field facts? table<string, boolean|integer|rapport.fields.fact> # what may change: true or false, 0 to 255, or { from = { … } }
---@field levels? rapport.fields.levels # where the levels start
---@field content_note? string # a warning about hard topics; shown before the start
---@field notes? string # for the trainer only
---@field discuss? string|string[] # questions for afterwards, for the trainer only
---@field allow? table<string, string> # findings of check that are meant: { ["CODE"] = "reason" }
---@field [integer] rapport.Part

---A moment of the talk: client lines, then two or more responses.
---@class rapport.fields.exchange
---@field [integer] rapport.Line|rapport.Response

---Something the client says.
---@class rapport.fields.client
---@field text? string|fun(a: rapport.Moment): string # what the client says; or a function that gives it
---@field [1]? string|fun(a: rapport.Moment): string # what the client says; or a function that gives it
---@field mood? "neutral"|"guarded"|"withdrawn"|"ashamed"|"sad"|"anxious"|"irritated"|"confronting"|"relieved"|"open"|"amused" # how the client looks from here on
---@field mask? "neutral"|"guarded"|"withdrawn"|"ashamed"|"sad"|"anxious"|"irritated"|"confronting"|"relieved"|"open"|"amused" # a mood that is put on over it for as long as this is said: the mouth shows it, the eyes and the shoulders do not
---@field thought? string # what the client thinks and does not say; shown in the review
---@field tells? string # the fact that is told; the line is held back until it may be told
---@field when? fun(a: rapport.Moment): boolean # of several lines the first that holds is spoken

---A response that judges, blames, warns or corners.
---@class rapport.fields.judgmental
---@field text? string # what the trainee says
---@field [1]? string # what the trainee says
---@field to string # the exchange or ending it leads to
---@field id? string # its own name; else EXCHANGE.STANCE, and .2, .3 … for further ones
---@field aims? "safety"|"partnership"|"agreement" # the objective it works on; else it follows from the codes
---@field codes? "gi"|"persuade"|"persuade_with"|"question"|"sr"|"cr"|"af"|"seek"|"emph"|"confront"|("gi"|"persuade"|"persuade_with"|"question"|"sr"|"cr"|"af"|"seek"|"emph"|"confront")[] # MITI behaviour codes: one word or a list
---@field repair? "clarify"|"change_task"|"rationale"|"refocus"|"invite"|"own_part"|"here_and_now"|"validate"|"link_us"|"link_others"|("clarify"|"change_task"|"rationale"|"refocus"|"invite"|"own_part"|"here_and_now"|"validate"|"link_us"|"link_others")[] # repair strategies, for while a rupture is open
---@field confidentiality? "vague"|"explained"|"limits"|"checked"|"room"|"absolute"|("vague"|"explained"|"limits"|"checked"|"room"|"absolute")[] # what it does about confidentiality
---@field reply? string|rapport.Line|(string|rapport.Line)[] # what the client says before the talk goes on
---@field because? string # why it works or does not; shown in the review
---@field better? string # what could have been said instead; shown in the review
---@field when? fun(a: rapport.Moment): boolean # offered only when this holds
---@field effect? rapport.fields.effect|fun(a: rapport.ChangingMoment) # what it changes besides what its stance does

---A response that advises, fixes or decides unasked.
---@class rapport.fields.expert: rapport.fields.judgmental

---A response from alongside the client.
---@class rapport.fields.collaborative: rapport.fields.judgmental

---A rupture in which the client moves away.
---@class rapport.fields.withdrawal
---@field to string # the exchange the talk turns to
---@field when fun(a: rapport.Moment): boolean # looked at after each response; the first that holds opens
---@field marker "denial"|"minimal_response"|"abstract"|"story_telling"|"topic_shift"|"appeasing"|"content_affect_split"|"self_criticism" # what shows the rupture
---@field salience integer # 2 faint, 3 one clear marker, 5 it dominates
---@field again? boolean # may open more than once

---A rupture in which the client moves against.
---@class rapport.fields.confrontation
---@field to string # the exchange the talk turns to
---@field when fun(a: rapport.Moment): boolean # looked at after each response; the first that holds opens
---@field marker "complains_of_worker"|"rejects_offer"|"complains_of_activity"|"complains_of_frame"|"complains_of_progress"|"defends_self"|"controls" # what shows the rupture
---@field salience integer # 2 faint, 3 one clear marker, 5 it dominates
---@field again? boolean # may open more than once

---An end of the talk, with the client's last words.
---@class rapport.fields.ending
---@field outcome "engaged"|"undecided"|"declined"|"walked_out" # how the talk ends for the client
---@field [integer] rapport.Line

---Sessions with one client in a row. Comes with a later version.
---@class rapport.fields.course

---The whole: what it is about, then its exchanges, ruptures and endings in order. The file returns it.
---@param fields rapport.fields.scenario
---@return rapport.Scenario
function scenario(fields) end

---A moment of the talk: client lines, then two or more responses.
---@param id string
---@return fun(fields: rapport.fields.exchange): rapport.Part
function exchange(id) end

---Something the client says.
---@param fields rapport.fields.client
---@return rapport.Line
function client(fields) end

---A response that judges, blames, warns or corners.
---@param fields rapport.fields.judgmental
---@return rapport.Response
function judgmental(fields) end

---A response that advises, fixes or decides unasked.
---@param fields rapport.fields.expert
---@return rapport.Response
function expert(fields) end

---A response from alongside the client.
---@param fields rapport.fields.collaborative
---@return rapport.Response
function collaborative(fields) end

---A rupture in which the client moves away.
---@param id string
---@return fun(fields: rapport.fields.withdrawal): rapport.Part
function withdrawal(id) end

---A rupture in which the client moves against.
---@param id string
---@return fun(fields: rapport.fields.confrontation): rapport.Part
function confrontation(id) end

---An end of the talk, with the client's last words.
---@param id string
---@return fun(fields: rapport.fields.ending): rapport.Part
function ending(id) end

---Sessions with one client in a row. Comes with a later version.
---@param fields rapport.fields.course
---@return rapport.Scenario
function course(fields) end
