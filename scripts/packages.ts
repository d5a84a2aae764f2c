import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const POLICY = '/usr/sbin/policy-rc.d';
const MINUTE = 60_000;
/** It takes nothing away, and does not wait for who is silent or busy. */
const APT = ['-y', '-qq', '--no-install-recommends', '--no-remove', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::https::Timeout=15', '-o', 'DPkg::Lock::Timeout=30'];

/**
 * Debian's packages, as root and within minutes: what takes long without end is the network, so everything is fetched
 * first. Nothing that is installed is started.
 */
export function installPackages(names: readonly string[]): void {
  const fetchAll = () => apt(['install', ...APT, '--download-only', ...names], 2 * MINUTE);
  if (!fetchAll() && !(apt(['update', '-qq'], MINUTE) && fetchAll())) return;
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    apt(['install', ...APT, '--no-download', ...names], 3 * MINUTE);
  } finally {
    if (isOurs) rmSync(POLICY);
  }
}

function apt(args: readonly string[], timeout: number): boolean {
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'ignore'], timeout, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}
