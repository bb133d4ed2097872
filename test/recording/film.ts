import {builtIn} from '../../source/content/built-in.js';
import {currentQuestion} from '../../source/quiz/sitting.js';
import type {Language} from '../../source/text/language.js';
import type {Context} from '../../source/ui/context.js';
import {
	type Event,
	openProgram,
	type Program,
	proceed,
	topOf,
} from '../../source/ui/model/program.js';
import {contextOf} from '../ui/scenarios.js';
import {type Picture, pictureOf, screenOf} from './stage.js';

export type Frame = {readonly picture: Picture; readonly seconds: number};

/** A recording: what is seen, how long, and the frame that tells most where nothing can move. */
export type Film = {readonly frames: readonly Frame[]; readonly still: number};

const RUN = 'handshake';
/** With it the questions come in the order that this film tells. */
const SEED = 4;
const FRAME_MS = 150;

async function contextIn(language: Language): Promise<Context> {
	const context = await contextOf({language, drawing: 'unicode', animation: true});
	return {...context, colour: true, seed: SEED};
}

/** Plays the program, key by key, and keeps what it shows. */
class Camera {
	readonly frames: Frame[] = [];
	#program: Program;

	constructor(program: Program) {
		this.#program = program;
	}

	get phase(): string {
		const place = topOf(this.#program);
		return place.type === 'predict' ? place.phase.type : place.type;
	}

	send(event: Event): void {
		this.#program = proceed(this.#program, event);
	}

	async shoot(seconds: number): Promise<void> {
		this.frames.push({picture: await screenOf(this.#program), seconds});
	}

	/** Until the program waits for a key. */
	async roll(): Promise<void> {
		while (this.phase === 'playing') {
			await this.shoot(FRAME_MS / 1000);
			this.send({type: 'time', ms: FRAME_MS});
		}
	}

	/** Chooses the right option by its digit; the verdict is only glanced at. */
	async answerRight(): Promise<void> {
		const place = topOf(this.#program);
		const question = place.type === 'predict' ? currentQuestion(place.sitting) : undefined;
		if (question?.kind !== 'state') throw new Error('The film begins with a question for a state.');
		await this.shoot(2);
		await this.press(1.8, String(question.options.indexOf(question.answer) + 1));
	}

	async press(seconds: number, name: string, text = ''): Promise<void> {
		this.send({type: 'press', press: {name, text}});
		await this.shoot(seconds);
	}
}

const COMMAND = `npx tcp-trainer quiz ${RUN} --seed ${SEED}`;

export async function filmIn(language: Language): Promise<Film> {
	const {load} = await builtIn();
	const scenario = await load(RUN);
	const context = await contextIn(language);
	const camera = new Camera(openProgram({type: 'quiz', scenarios: [scenario]}, context));
	const typedCommand = language === 'en' ? COMMAND : `${COMMAND} --lang ${language}`;
	for (const [typed, seconds] of [
		['', 0.6],
		[typedCommand, 1.4],
	] as const)
		camera.frames.push({picture: await pictureOf(`$ ${typed}\u2588`), seconds});
	await camera.roll();
	await camera.answerRight();
	await camera.press(0.15, 'enter');
	await camera.roll();
	await camera.shoot(2.4);
	await camera.press(1, '0', '0');
	await camera.press(8, 'enter');
	return {frames: camera.frames, still: camera.frames.length - 1};
}
