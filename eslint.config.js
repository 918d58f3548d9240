import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Folders that must not reach each other, with the sentence a contributor reads on a violation. */
const zones = [
  {
    target: "./src",
    from: ["./kernel", "./grader", "./setup", "./lessons", "./bench", "./tests"],
    message: "src knows nothing of Jupyter, lessons or set-up.",
  },
  {
    target: "./src/!(node)/**",
    from: "./src/node",
    message: "Only a notebook chooses a backend: src must also run in a browser.",
  },
  {
    target: "./kernel/!(labextension)/**",
    from: ["./src", "./grader", "./setup", "./lessons", "./bench", "./tests"],
    message: "The kernel serves any notebook: it does not know the teaching library.",
  },
  {
    target: "./kernel/labextension",
    from: ["./grader", "./setup", "./lessons", "./bench", "./tests", "./src/node"],
    message: "In a page there are figures: what computes their frames, and nothing else.",
  },
  {
    target: "./grader",
    from: "./kernel",
    except: ["./language/lending"],
    message: "The grader talks to the kernel by the Jupyter protocol, and lends it a type checker.",
  },
  {
    target: "./grader",
    from: ["./setup", "./bench", "./tests"],
    message: "The grader works without them.",
  },
];

const nodeModules = [
  { group: ["node:*"], message: "src runs in a browser too: only src/node touches Node." },
  {
    group: ["fs", "path", "child_process", "worker_threads", "os", "zlib", "@tensorflow/tfjs-node"],
    message: "src runs in a browser too: only src/node touches Node.",
  },
];

export default tseslint.config(
  // assembly/ops is AssemblyScript, whose types are not TypeScript's: its compiler checks it.
  {
    ignores: [
      "assembly/ops/",
      "dist/",
      "docs/api/",
      ".venv-bench/",
      ".venv-bench-figures/",
      ".venv/",
      ".setup/",
      "notebooks/",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          "./src/tsconfig.json",
          "./src/node/tsconfig.json",
          "./kernel/tsconfig.json",
          "./kernel/labextension/browser/tsconfig.json",
          "./grader/tsconfig.json",
          "./tests/tsconfig.json",
          "./lessons/tsconfig.json",
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/node/**"],
    rules: { "no-restricted-imports": ["error", { patterns: nodeModules }] },
  },
  {
    files: ["lessons/[0-9]*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^two-kernels/(?!node$|data$|kernel$)|^\\.",
              message: "A lesson imports published names only.",
            },
          ],
        },
      ],
      "@typescript-eslint/no-unused-expressions": "off",
    },
  },
  {
    files: ["setup/**/*.mjs"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!node:|\\./|\\.\\./)",
              message: "setup runs before anything is installed.",
            },
          ],
        },
      ],
    },
    languageOptions: { globals: globals.node },
  },
  { files: ["*.js"], languageOptions: { globals: globals.node } },
);
