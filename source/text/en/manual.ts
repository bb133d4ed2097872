/**
 * What `help TOPIC` tells. No other command loads it, so it is no part of the messages.
 * A line is a line of the terminal.
 */
export const manual = {
	scenario: `
A scenario is a YAML file: two hosts, a network between them, and a script. The
program runs it, and shows, asks and grades what comes of it. Try this one:

  title: {en: The first FIN is lost, zh: 第一个 FIN 丢失}
  group: close
  hosts:
    A: {name: {en: client, zh: 客户端}}
    B: {name: {en: server, zh: 服务器}}
  network: {delay: 50ms}
  script:
    - {at: 0s, host: B, call: LISTEN}
    - {at: 100ms, host: A, call: OPEN}
    - {after: {host: A, state: ESTABLISHED}, plus: 500ms, host: A, call: CLOSE}
    - {after: {host: B, state: CLOSE-WAIT}, plus: 300ms, host: B, call: CLOSE}
    - lose: {from: A, flags: [FIN, ACK]}

Check, play and ask:
  tcp-trainer check ./mine.yaml
  tcp-trainer live ./mine.yaml --watch     plays it again each time you save it
  tcp-trainer quiz ./mine.yaml

The file
  title, group      title in both languages, group a word of your choice
  summary, story, lesson   texts for the list, before the run, and after it
  questions, next   topics (HS-01) that the run answers; runs to watch next
  profile           rfc9293 (default) or linux;  switches: {delayed_ack: 200ms}
  hosts             A and B: name, iss, reads: auto|manual, buffer, switches
  network           delay one way; loss, duplicate, reorder from 0 to 1
  script            the lines below;  order: its place in the list
  ends              when to stop; else when nothing is left to happen

A line has a moment, except a rule of the network
  at: 5s                                     100ms, 1.5s, 2min, 2h
  after: {host: A, state: ESTABLISHED}       with plus: 100ms if wanted
  after: {host: A, signal: connection reset}
  after: {sent: {from: A, flags: [FIN, ACK]}}

A line does one thing
  {at: 0s, host: A, call: OPEN}   connection: names one of several, port: 80
    OPEN, LISTEN (backlog, mode), ACCEPT, SEND (len), RECEIVE (len), CLOSE,
    SHUTDOWN (how: write|read), ABORT, KEEPALIVE (idle, interval, probes)
  lose: {from: A, flags: [FIN, ACK], nth: 1}     also len, connection, all: true
  {duplicate: {from: A, len: 100}, by: 5s}   {delay: {from: B}, by: 100ms}
  hold: {from: A, len: 200}   {at: 6s, release: {from: A, len: 200}}
  {replace: {from: B, flags: [ACK], nth: 2}, with: {wnd: 4096}}
  {at: 1s, forge: {from: A, to: B, flags: [RST], seq: +10}}   ack, len, wnd
  {at: 3s, cut: A>B}   {at: 4s, heal: both}   {at: 5s, crash: A}   boot: A
  {at: 7s, flood: {to: B, port: 80, count: 100, every: 10ms}}
`,
	questions: `
A file of questions is about one topic. A question about a run or an event holds
no answer: the engine has it, with fresh numbers each time.

  topic: LOSS-01
  questions:
    - id: my-syn-count
      kind: number
      run: syn-lost
      ask: {what: count, of: {from: A, flags: [SYN], all: true}}
      prompt:
        en: The first SYN of {A} is lost. How many SYNs does {A} send in all?
        zh: '{A} 的第一个 SYN 丢失了。{A} 一共发送几个 SYN？'
      explanation:
        en: Nothing acknowledges the first one, so the timer sends it again.
        zh: 第一个 SYN 没有得到确认，定时器超时，SYN 再发一次。
      source: RFC 6298 §5
      scope: rfc

Check it, then be asked:
  tcp-trainer check ./questions.yaml
  tcp-trainer quiz ./questions.yaml          or a whole folder: quiz ./mine

Every question
  id, kind          choice, several, order, state, flags, number, bug or open
  prompt, explanation   in both languages
  source, scope     an RFC section or a kernel constant; rfc, linux or general
  also, trap, errata, hints, output   further topics, misconception, hints, text

The engine has the answer
  run: NAME         a run of "tcp-trainer list", or a file beside the questions
    ask: {what: state, host: A, when: {sent: {from: A, flags: [FIN, ACK]}}}
    what: state, final, flags, seq, ack, len, count, time, wait, duration,
    delivered, variable, timer, fate, signal, host, path, bug
  whatif: ESTABLISHED FIN,ACK len=20         as "tcp-trainer whatif" reads it
    ask: {what: state, flags, seq, ack, reply, timer, signal or variable}
  choices: [...]    has to hold the engine's answer;  wrong: says why not

The file has the answer
  choice, several   options: [{text, why, right: true}]; a why for every option
  order             items, in the right order
  state, flags      answer: LAST-ACK, answer: [FIN, ACK]
  number            answer: x+1, numbers: {x: seq}
  open              points: [{weight, text, words, follow}], model
`,
	keysAre: [
		'Digits, arrows, Enter and Esc reach everything, so that an input method for',
		'Chinese is not in the way; letters are shortcuts. In a text field every',
		'printable key is text: there Up leads to hint, skip, language and help.',
	],
	everywhere: 'everywhere',
	places: {
		list: 'home, and lists',
		picker: 'the list of runs',
		search: 'its search field',
		story: 'before a run',
		live: 'a run that is watched',
		doors: 'the end of a run',
		more: 'the menu of a run',
		diagram: 'the state diagram',
		card: 'a state in it',
		lab: 'the lab',
		forge: 'a forged segment',
		guide: 'the first run',
		choice: 'one of several answers',
		rows: 'one row of a chart',
		order: 'answers to be ordered',
		several: 'several answers',
		flags: 'flags',
		number: 'a field for a number or a state',
		open: 'a field for an answer in words',
		actions: 'the actions above a field',
		weighing: 'how sure you are',
		grading: 'grading your own answer',
		watching: 'the branch of a wrong answer',
		verdict: 'a verdict in a run',
		told: 'a verdict on a question',
		score: 'the score',
		help: 'the help',
		message: 'a message',
	},
	journal: (path: string) => `
Your answers are in one file, to which lines are only ever added:
  ${path}

"--progress FILE" or TCP_TRAINER_PROGRESS names another. A line is JSON:
  {"v":1,"type":"answer","at":"2026-11-27T09:00:00.000Z","mode":"quiz",
   "question":"hs-01-flags","kind":"flags","topics":["HS-01"],
   "verdict":"right","credit":1,"hints":0,"seconds":9,"seed":1}
Types are answer, seen, story, setting, goal and plan. What is due and how far
you are is computed from them.

An answer counts as saved when its line is on the disk. A line that was torn by
a crash, or that a newer version wrote, is left as it is. When nothing can be
written the screen says so at once, and the lines are printed on leaving.

  tcp-trainer stats                          how far you are
  tcp-trainer progress export answers.json   all of it; .csv for a spreadsheet
  tcp-trainer progress import answers.json   adds what is not there yet
  tcp-trainer progress reset                 begins anew, and keeps a copy
Nothing leaves this machine.
`,
	json: `
One JSON value on standard output, no colours, no prose. The same command, seed
and version give the same octets; only titles and sentences follow the language.

live NAME --json    the trace of a run:
  {version: 1, scenario, profile, seed, hosts, endsAt, stopped, idle,
   connections: [{id, host, local, remote, iss, irs, parent, name}],
   steps: [{n, at, host, connection, input, flight, rules, decision, before,
            after, timers, signals, error, delivered, sent}],
   flights: [{id, from, to, connection, source, destination, segment,
              relativeSeq, relativeAck, sentAt, endsAt, fate, kind, replaces,
              copyOf, count}]}
  Times are virtual milliseconds. A segment: {flags, seq, ack, len, wnd}.
whatif STATE EVENT --json
  {state, event, given, profile, after, decision, sent, rules, signals, error,
   timers, delivered, read, changed, notes, other}
  "other" is what the other profile does, or null where it does the same.
list --json         [{id, title, group}]
list topics --json  [{id, title, group}]
list questions --json   [{id, kind, topic, computed}]
check PATH --json   [{file, line, column, fault, remedy}]; empty: no problem
stats --json        {answers, credit, due, nextReturn, groups, topics,
                     transitions, misconceptions, calibration, diagram, days}
With --watch, "live FILE --json" prints one trace a line.

Keys may be added in later versions; none changes its meaning while a trace says
"version": 1. JSON Schema files are in the repository, in .github/schemas.
`,
	environment: `
  TCP_TRAINER_LANG       en or zh; else LC_ALL, LC_MESSAGES and LANG decide
  TCP_TRAINER_PROGRESS   the file that keeps your answers
  TCP_TRAINER_NO_ANIMATION   set to anything: steps instead of movement
  NO_COLOR               set to anything: no colours
  COLORFGBG              set by some terminals: a light background is heeded
  LC_ALL, LC_CTYPE, LANG    without UTF-8 in it, drawings are of | - > <
  TERM=dumb              lines of text instead of screens, no colours
  INK_SCREEN_READER      lines of text instead of screens, no movement
  CI                     no movement
  XDG_STATE_HOME         its folder tcp-trainer has the answers, unless told
                         otherwise; ~/.local/state where it is not set

An option goes before a variable.
`,
	exitCodes: `
    0   done; a wrong answer in a quiz is no error
    1   a check found problems; or a name or file is not there, or not valid
    2   the command was not written as it has to be
   70   a fault of this program
  129   ended by SIGHUP
  130   ended by Ctrl-C
  143   ended by SIGTERM

Errors go to standard error: what is wrong, then what to do. A reader that stops
early, as in "tcp-trainer list | head -3", is no error.
`,
};
