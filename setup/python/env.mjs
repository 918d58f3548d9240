import { scratchFolder } from "../core/paths.mjs";

/**
 * The environment of every Python, pip and uv that set-up runs: the user's own mirrors and proxies stay, what would
 * mix other installations in goes, and uv trusts the system's certificates as npm and pip do (both names: 0.13 and older).
 *
 * @type {NodeJS.ProcessEnv}
 */
export const pythonEnv = {
  PYTHONHOME: undefined,
  PYTHONPATH: undefined,
  PYTHONNOUSERSITE: "1",
  PYTHONUTF8: "1",
  PIP_DISABLE_PIP_VERSION_CHECK: "1",
  PIP_NO_INPUT: "1",
  PIP_REQUIRE_VIRTUALENV: undefined,
  PIP_ROOT_USER_ACTION: "ignore",
  PIP_TARGET: undefined,
  PIP_USER: undefined,
  TMPDIR: scratchFolder,
  UV_NO_PROGRESS: "1",
  UV_NATIVE_TLS: "1",
  UV_SYSTEM_CERTS: "1",
  VIRTUAL_ENV: undefined,
};
