/** The least that Ink can be asked for, as it lies in `node_modules`: what a first frame is measured against. */
import {render, Text} from 'ink';
import {createElement} from 'react';

render(createElement(Text, undefined, 'Hello, world'));
