import { readFileSync } from 'node:fs';
import { StartError } from '#kernel/environment.ts';
import { checkCompany } from './checks.ts';
import type { Company, CompanyRegistry } from './port.ts';

/**
 * Companies from a file of JSON Lines, each a `Company`; for the demo, and for a provider without
 * the internet. Read once, at the start, which a broken line stops: it is the operator's to mend.
 */
export function createFileRegistry(file: string): CompanyRegistry {
  const companies = readCompanies(file);
  return {
    name: 'file',
    async find(inn) {
      const company = companies.get(inn);
      return company ? { kind: 'found', company } : { kind: 'unknown' };
    },
  };
}

function readCompanies(file: string): Map<string, Company> {
  const companies = new Map<string, Company>();
  for (const [index, line] of readText(file).split('\n').entries()) {
    if (line.trim() === '') continue;
    const fail = (problem: string): never => {
      throw new StartError(`${file}, line ${index + 1}: ${problem}`);
    };
    const read = checkCompany(parse(line) ?? fail('is not JSON'));
    if ('problem' in read) fail([read.field, read.problem].filter((part) => part !== '').join(': '));
    else if (companies.has(read.company.inn)) fail(`the INN ${read.company.inn} stands in the file before`);
    else companies.set(read.company.inn, read.company);
  }
  return companies;
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new StartError(`${file}: cannot be read as UTF-8 (${(error as NodeJS.ErrnoException).code ?? 'broken'})`);
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
