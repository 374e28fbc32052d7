// usage: node read.mjs FILE, beside node_modules; prints what Node.js finds in the file, as JSON. SEND_TO sends.
import { pathToFileURL } from "node:url";
process.env.SMTP_PASSWORD = "secret";
const { transport } = await import(pathToFileURL(process.argv[2]).href);
const { options, _defaults: defaults } = transport.transporter ? { options: transport.options, ...transport } : transport;
const from = typeof defaults.from === "string" ? { address: defaults.from, name: "" } : defaults.from;
const tls = options.secure ? "tls" : options.requireTLS ? "starttls" : "none";
if (!options.tls.rejectUnauthorized) throw new Error("not checked");
if (options.auth && options.auth.pass !== "secret") throw new Error("no password");
console.log(JSON.stringify({ host: options.host, port: options.port, tls, user: options.auth?.user ?? null, from: from.address, name: from.name }));
if (process.env.SEND_TO) await transport.sendMail({ to: process.env.SEND_TO, subject: "test", text: "test" });
