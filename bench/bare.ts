import { createServer } from 'node:http';
import { verify } from '@node-rs/argon2';
import pg from 'pg';

// The baseline: node:http and pg, running the statements that the portal runs, and nothing else.
// STATEMENTS is a JSON list of stages; the statements of a stage run side by side.

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const stages = JSON.parse(process.env['STATEMENTS'] ?? '[]') as Statement[][];
const hash = process.env['PASSWORD_HASH'];
const password = process.env['PASSWORD'] ?? '';
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] ?? '', max: 10 });
const revive = (value: unknown) => (typeof value === 'object' && value !== null && 'bytes' in value ? Buffer.from(String(value.bytes), 'hex') : value);
const prepared = stages.map((stage, at) => stage.map((statement, index) => ({ name: `s${at}_${index}`, text: statement.text, values: statement.values.map(revive) })));

const server = createServer((_request, response) => {
  answer().then(
    (body) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(body),
    () => response.writeHead(500).end(),
  );
});

async function answer(): Promise<string> {
  const rows: unknown[] = [];
  if (hash !== undefined) await verify(hash, password);
  for (const stage of prepared) rows.push(...(await Promise.all(stage.map(async (statement) => (await pool.query(statement)).rows))));
  return JSON.stringify(rows);
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
});
