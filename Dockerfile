# Compiled with npm and all that it brings, served from an image that holds Node and the program alone, by a user of no rights.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs a script of its own: what is native comes compiled.
RUN npm ci --ignore-scripts
COPY build.mjs tsconfig.json ./
COPY src src
RUN npm run --silent build \
    && npm prune --omit=dev --ignore-scripts \
    && rm -rf node_modules/onnxruntime-node/bin/napi-v*/darwin node_modules/onnxruntime-node/bin/napi-v*/win32 \
    && mkdir /empty

FROM node:22-bookworm-slim
# Whoever runs the program needs no package manager.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn*
ENV NODE_ENV=production HOST=0.0.0.0 PORT=7464 ARTICLES_DIR=/articles DATA_DIR=/data
COPY --from=build /app /app
COPY --from=build --chown=node:node /empty /data
USER node
WORKDIR /data
VOLUME /data
EXPOSE 7464
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/dist/main.js"]
CMD ["serve"]
