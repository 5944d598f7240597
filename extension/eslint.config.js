import tseslint from "typescript-eslint";

const NETWORK = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Request"].map((name) => ({
  name,
  message: "All HTTP is in background/.",
}));
const DOM = ["document", "window", "localStorage", "sessionStorage"].map((name) => ({
  name,
  message: "A service worker has no page.",
}));
const EXTENSION = ["chrome", "browser"].map((name) => ({
  name,
  message: "Talk to the background through shared/channel.ts, and get words from what is handed in.",
}));

/** Folders of src/ that a part must not reach into. */
const apartFrom = (...folders) => [
  "error",
  { patterns: [{ group: folders.map((folder) => `**/${folder}/**`), message: "DESIGN keeps these apart." }] },
];

const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "createContextualFragment"].map(
  (name) => ({ property: name, message: "Build nodes with DOM methods; Trusted Types refuse strings." }),
);

export default tseslint.config(
  { ignores: ["dist/", "target/", "node_modules/"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unsafe-type-assertion": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "off",
      "@typescript-eslint/no-implied-eval": "error",
      "no-restricted-properties": [
        "error",
        ...MARKUP,
        { object: "document", property: "write", message: "Build nodes with DOM methods." },
      ],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/content/**/*.ts", "src/sites/**/*.ts", "src/ui/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...NETWORK],
      "no-restricted-imports": apartFrom("background", "options"),
    },
  },
  {
    files: ["src/sites/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...NETWORK, ...EXTENSION],
      "no-restricted-imports": apartFrom("background", "options", "content", "ui"),
    },
  },
  {
    files: ["src/ui/**/*.ts"],
    rules: { "no-restricted-imports": apartFrom("background", "options", "content", "sites") },
  },
  {
    files: ["src/background/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...DOM],
      "no-restricted-imports": apartFrom("content", "sites", "ui", "options"),
    },
  },
  {
    files: ["src/options/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...NETWORK],
      "no-restricted-imports": apartFrom("background", "content", "sites", "ui"),
    },
  },
  {
    files: ["src/shared/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...NETWORK, ...DOM],
      "no-restricted-imports": apartFrom("background", "content", "sites", "ui", "options"),
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["**/*.{js,mjs}"],
    rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error" },
  },
);
