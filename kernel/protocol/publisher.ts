import { XPublisher, type SocketOptions } from "zeromq";

/** Numbers of ZeroMQ's options; the binding gives them no name on a publisher. */
const SUBSCRIBE = 6;
const UNSUBSCRIBE = 7;

/**
 * A publisher that grants each subscription itself.
 *
 * ZeroMQ would grant them on its own thread, before anybody could send a welcome, and would not tell of a second client
 * that subscribes to what a first one has.
 */
export class Publisher extends XPublisher {
  constructor(options: SocketOptions<XPublisher>) {
    super(options);
    this.verbosity = "allSubs";
    this.manual = true;
  }

  /** Grant or end the subscription of a frame just received; the topic of a new one, else null. */
  accept(frame: Buffer): string | null {
    const topic = frame.subarray(1).toString();
    const subscribes = frame[0] === 1;
    this.setStringOption(subscribes ? SUBSCRIBE : UNSUBSCRIBE, topic);
    return subscribes ? topic : null;
  }
}
