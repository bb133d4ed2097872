import type {Ms} from './profile.js';
import {lt} from './sequence.js';
import type {TcbDraft} from './tcb.js';

/** A round trip was measured: SRTT, RTTVAR and RTO follow. */
export function measure(tcb: TcbDraft, rtt: Ms): void {
	if (tcb.profile.rtoFloorOnVariance) measureAsLinux(tcb, rtt);
	else measureAsRfc(tcb, rtt);
}

/** RFC 6298 §2.2 and §2.3; alpha is 1/8, beta is 1/4. */
function measureAsRfc({profile, timing}: TcbDraft, rtt: Ms): void {
	if (timing.srtt === undefined) {
		timing.srtt = rtt;
		timing.rttvar = rtt / 2;
	} else {
		timing.rttvar = 0.75 * timing.rttvar + 0.25 * Math.abs(timing.srtt - rtt);
		timing.srtt = 0.875 * timing.srtt + 0.125 * rtt;
	}

	const rto = Math.max(timing.srtt + 4 * timing.rttvar, profile.rtoMin);
	timing.rto = Math.min(rto, profile.rtoMax);
}

/**
 * `tcp_rtt_estimator`: RTTVAR follows the largest deviation of a round trip, at once when it grows and by a
 * quarter a round trip when it shrinks, and never falls below a quarter of the least RTO.
 */
function measureAsLinux(tcb: TcbDraft, rtt: Ms): void {
	const {profile, timing, snd} = tcb;
	const floor = profile.rtoMin / 4;
	if (timing.srtt === undefined) {
		timing.srtt = rtt;
		timing.mdev = rtt / 2;
		timing.rttvar = Math.max(timing.mdev, floor);
		timing.mdevMax = timing.rttvar;
		timing.rttSeq = snd.nxt;
	} else {
		deviate(tcb, rtt - timing.srtt);
		timing.srtt = 0.875 * timing.srtt + 0.125 * rtt;
		if (lt(timing.rttSeq, snd.una)) beginRoundTrip(tcb, floor);
	}

	timing.rto = Math.min(timing.srtt + 4 * timing.rttvar, profile.rtoMax);
}

/** A round trip that has become much shorter is no reason to wait longer: it counts an eighth. */
function deviate({timing}: TcbDraft, difference: Ms): void {
	const change = (Math.abs(difference) - timing.mdev) / 4;
	timing.mdev += difference < 0 && change > 0 ? change / 8 : change;
	timing.mdevMax = Math.max(timing.mdevMax, timing.mdev);
	timing.rttvar = Math.max(timing.rttvar, timing.mdevMax);
}

function beginRoundTrip({timing, snd}: TcbDraft, floor: Ms): void {
	if (timing.mdevMax < timing.rttvar) timing.rttvar -= (timing.rttvar - timing.mdevMax) / 4;
	timing.rttSeq = snd.nxt;
	timing.mdevMax = floor;
}
