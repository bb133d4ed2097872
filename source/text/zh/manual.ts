import type {manual as en} from '../en/manual.js';

export const manual: typeof en = {
	scenario: `
一个场景就是一个 YAML 文件：两台主机、中间的网络和一份脚本。程序运行它，展示、
提问、判分都以运行结果为准。可以先试这一个：

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

检查、播放、提问：
  tcp-trainer check ./mine.yaml
  tcp-trainer live ./mine.yaml --watch     每次保存后重新播放
  tcp-trainer quiz ./mine.yaml

文件
  title, group      标题写两种语言，分组名自己起
  summary, story, lesson   列表里的一行、运行前的话、运行后的话
  questions, next   这个场景回答哪些主题（HS-01），接着看哪些场景
  profile           rfc9293（默认）或 linux；switches: {delayed_ack: 200ms}
  hosts             A 和 B：name、iss、reads: auto|manual、buffer、switches
  network           单程 delay；loss、duplicate、reorder 为 0 到 1 的概率
  script            见下文；order: 在列表中的次序
  ends              何时停止，不写则到无事可做为止

除了网络规则，每一行都要有时刻
  at: 5s                                     100ms、1.5s、2min、2h
  after: {host: A, state: ESTABLISHED}       可加 plus: 100ms
  after: {host: A, signal: connection reset}
  after: {sent: {from: A, flags: [FIN, ACK]}}

一行只做一件事
  {at: 0s, host: A, call: OPEN}   多条连接时用 connection: 区分；port: 80
    OPEN, LISTEN (backlog, mode), ACCEPT, SEND (len), RECEIVE (len), CLOSE,
    SHUTDOWN (how: write|read), ABORT, KEEPALIVE (idle, interval, probes)
  lose: {from: A, flags: [FIN, ACK], nth: 1}   还可用 len、connection、all: true
  {duplicate: {from: A, len: 100}, by: 5s}   {delay: {from: B}, by: 100ms}
  hold: {from: A, len: 200}   {at: 6s, release: {from: A, len: 200}}
  {replace: {from: B, flags: [ACK], nth: 2}, with: {wnd: 4096}}
  {at: 1s, forge: {from: A, to: B, flags: [RST], seq: +10}}   ack、len、wnd
  {at: 3s, cut: A>B}   {at: 4s, heal: both}   {at: 5s, crash: A}   boot: A
  {at: 7s, flood: {to: B, port: 80, count: 100, every: 10ms}}
`,
	questions: `
一个题目文件对应一个主题。就一次运行或一个事件提问的题不写答案：答案由引擎给出，
每次作答的数字都是新的。

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

先检查，再答题：
  tcp-trainer check ./questions.yaml
  tcp-trainer quiz ./questions.yaml          也可以是整个目录：quiz ./mine

每道题都有
  id, kind          choice、several、order、state、flags、number、bug、open
  prompt, explanation   写两种语言
  source, scope     RFC 章节或内核常量；rfc、linux 或 general
  also, trap, errata, hints, output   还涉及的主题、误解、提示、供阅读的输出

由引擎给出答案
  run: NAME         「tcp-trainer list」里的场景，或题目旁边的文件
    ask: {what: state, host: A, when: {sent: {from: A, flags: [FIN, ACK]}}}
    what: state, final, flags, seq, ack, len, count, time, wait, duration,
    delivered, variable, timer, fate, signal, host, path, bug
  whatif: ESTABLISHED FIN,ACK len=20         写法同「tcp-trainer whatif」
    ask: what 为 state、flags、seq、ack、reply、timer、signal 或 variable
  choices: [...]    必须含有引擎给出的答案；wrong: 说明错在哪里

答案写在文件里
  choice, several   options: [{text, why, right: true}]，每个选项都要有 why
  order             items，按正确次序写
  state, flags      answer: LAST-ACK，answer: [FIN, ACK]
  number            answer: x+1，numbers: {x: seq}
  open              points: [{weight, text, words, follow}]，model
`,
	keysAre: [
		'只用数字、方向键、Enter、Esc 就能做到一切，开着中文输入法也不碍事，',
		'字母是快捷键。在输入框里，可见字符都是文字，按 ↑ 可到提示、跳过、语言和帮助。',
	],
	everywhere: '任何地方',
	places: {
		list: '首页和各种列表',
		picker: '场景列表',
		search: '场景列表的搜索框',
		story: '开始播放之前',
		live: '观看一次运行',
		doors: '运行结束处',
		more: '运行中的菜单',
		diagram: '状态图',
		card: '状态图中的一个状态',
		lab: '实验室',
		forge: '伪造报文段',
		guide: '第一次运行',
		choice: '单选',
		rows: '从时序图中选一行',
		order: '排序',
		several: '多选',
		flags: '标志',
		number: '填数值或状态',
		open: '用文字作答',
		actions: '输入框上方的操作',
		weighing: '有多大把握',
		grading: '给自己的回答打分',
		watching: '答错之后的分支',
		verdict: '预测题的判定',
		told: '题目的判定',
		score: '成绩',
		help: '帮助',
		message: '提示信息',
	},
	journal: (path) => `
答题记录放在一个文件里，只会在末尾增加：
  ${path}

用「--progress FILE」或 TCP_TRAINER_PROGRESS 可以换一个文件。每行是一段 JSON：
  {"v":1,"type":"answer","at":"2026-11-27T09:00:00.000Z","mode":"quiz",
   "question":"hs-01-flags","kind":"flags","topics":["HS-01"],
   "verdict":"right","credit":1,"hints":0,"seconds":9,"seed":1}
type 有 answer、seen、story、setting、goal、plan。到期的题和进度都由这些行算出。

一行写到磁盘上，这个答案才算保存。因崩溃而残缺的行、更新版本写的行都原样保留。
写不进去时，界面会立刻说明，退出时把这些行打印出来。

  tcp-trainer stats                          看看学到了哪里
  tcp-trainer progress export answers.json   导出全部；.csv 可用表格软件打开
  tcp-trainer progress import answers.json   补上还没有的记录
  tcp-trainer progress reset                 重新开始，并留下备份
数据不会离开这台机器。
`,
	json: `
标准输出上是一个 JSON 值，没有颜色，没有说明文字。命令、种子、版本都相同时，输出
逐字节相同；只有标题和句子随语言而变。

live NAME --json    一次运行的记录：
  {version: 1, scenario, profile, seed, hosts, endsAt, stopped, idle,
   connections: [{id, host, local, remote, iss, irs, parent, name}],
   steps: [{n, at, host, connection, input, flight, rules, decision, before,
            after, timers, signals, error, delivered, sent}],
   flights: [{id, from, to, connection, source, destination, segment,
              relativeSeq, relativeAck, sentAt, endsAt, fate, kind, replaces,
              copyOf, count}]}
  时间是虚拟毫秒。报文段：{flags, seq, ack, len, wnd}。
whatif STATE EVENT --json
  {state, event, given, profile, after, decision, sent, rules, signals, error,
   timers, delivered, read, changed, notes, other}
  other 是另一套规则的结果，相同时为 null。
list --json         [{id, title, group}]
list topics --json  [{id, title, group}]
list questions --json   [{id, kind, topic, computed}]
check PATH --json   [{file, line, column, fault, remedy}]，空数组表示没有问题
stats --json        {answers, credit, due, nextReturn, groups, topics,
                     transitions, misconceptions, calibration, diagram, days}
加上 --watch 时，「live FILE --json」每行输出一份记录。

以后的版本可能增加键；只要记录里写着 "version": 1，已有的键含义不变。JSON Schema
文件在代码仓库的 .github/schemas 里。
`,
	environment: `
  TCP_TRAINER_LANG       en 或 zh；不设时看 LC_ALL、LC_MESSAGES、LANG
  TCP_TRAINER_PROGRESS   存放答题记录的文件
  TCP_TRAINER_NO_ANIMATION   设为任意值：不播放动画，逐步显示
  NO_COLOR               设为任意值：不用颜色
  COLORFGBG              有的终端会设：据此适应浅色背景
  LC_ALL, LC_CTYPE, LANG    其中没有 UTF-8 时，用 | - > < 绘图
  TERM=dumb              逐行输出文字，不用全屏界面，不用颜色
  INK_SCREEN_READER      逐行输出文字，不用全屏界面，不播放动画
  CI                     不播放动画
  XDG_STATE_HOME         未另外指定时，答题记录在其中的 tcp-trainer 目录里；
                         不设时为 ~/.local/state

选项优先于环境变量。
`,
	exitCodes: `
    0   完成；测验答错不算错误
    1   检查发现问题，或者名字、文件不存在或无效
    2   命令写得不对
   70   本程序自身的错误
  129   因 SIGHUP 结束
  130   因 Ctrl-C 结束
  143   因 SIGTERM 结束

错误写到标准错误：先说哪里不对，再说怎么办。读取方提前结束，例如
「tcp-trainer list | head -3」，不算错误。
`,
};
