# Compiled in a Debian with npm, served from an image that holds Node and what it is linked with: no shell, no
# package manager, nobody but an unprivileged user.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs a script of its own: what is native comes compiled.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run --silent build \
    && npm prune --omit=dev --ignore-scripts \
    && rm -rf node_modules/onnxruntime-node/bin/napi-v*/darwin node_modules/onnxruntime-node/bin/napi-v*/win32 \
    && mkdir /empty

FROM gcr.io/distroless/nodejs22-debian12:nonroot
ENV NODE_ENV=production HOST=0.0.0.0 PORT=7464 ARTICLES_DIR=/articles DATA_DIR=/data
COPY --from=build /app /app
COPY --from=build --chown=nonroot:nonroot /empty /data
WORKDIR /data
VOLUME /data
EXPOSE 7464
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
    CMD ["/nodejs/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/nodejs/bin/node", "/app/dist/main.js"]
CMD ["serve"]
