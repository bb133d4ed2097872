import {useEffect, useState} from 'react';
import type {Scenario} from '../../simulation/scenario.js';
import type {Content} from '../context.js';

/** The file of a run that is only looked at, once it is read. */
export function useAbout({load}: Content, id: string | undefined): Scenario | null {
	const [scenario, setScenario] = useState<Scenario | null>(null);
	useEffect(() => {
		let isWanted = id !== undefined;
		if (id === undefined) return undefined;
		load(id).then(
			(read) => {
				if (isWanted) setScenario(read);
			},
			// What cannot be read says so when it is opened.
			() => undefined,
		);
		return () => {
			isWanted = false;
		};
	}, [load, id]);
	return scenario;
}
