// Preloaded into the Agents Playground, which has no setting for the address it listens on: nobody else on the network may drive the local bot.
import { Server } from 'node:net';

const { listen } = Server.prototype;

Server.prototype.listen = function (this: Server, ...given: unknown[]): Server {
  const [port, ...rest] = given;
  const anyAddress = typeof port === 'number' && typeof rest[0] !== 'string';
  return Reflect.apply(listen, this, anyAddress ? [port, '127.0.0.1', ...rest] : given);
};
