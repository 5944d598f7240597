import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { JAVA, need } from "./needs";
import { type Program, type Started, folder, freePorts, run } from "./started";

const JAR = fileURLToPath(new URL("../../../server/target/netiquette-server.jar", import.meta.url));

/** The real review server, on a port of its own that it keeps, with its pairings, when it is stopped and started again. */
export interface Server extends Started {
  readonly port: number;
  /** Starts it again after `stop`. */
  start(): Promise<void>;
}

/** Starts the server that the build made. */
export async function startServer(): Promise<Server> {
  if (!existsSync(JAR)) {
    throw new Error("The server is not built. To build it: mvn -DskipTests -pl rules,server -am package");
  }
  const [port = 0] = await freePorts(1);
  // Whom it is paired with is kept, and is nobody's business but the test's.
  const home = folder("server");
  let running: Program | undefined;
  const server: Server = {
    port,
    async start() {
      running ??= await run(
        need(JAVA),
        ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR, "--port", String(port)],
        { environment: { XDG_CONFIG_HOME: home.path }, ready: /listening on http:\/\/127\.0\.0\.1:(\d+)\// },
      );
    },
    async stop() {
      await running?.stop();
      running = undefined;
    },
  };
  await server.start();
  return server;
}
