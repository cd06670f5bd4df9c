# Mooring as an image. NOT YET TESTED with a Docker engine: read it before you rely on it.
#
#   docker build -t mooring .
#   docker run --init -p 127.0.0.1:7070:7070 -v mooring:/var/lib/mooring mooring
#
# With an embedded PostgreSQL in the volume, or with DATABASE_URL. compose.yaml brings a PostgreSQL beside it.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/build-web.ts && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production \
    MOORING_HOST=0.0.0.0 \
    MOORING_DATA_DIR=/var/lib/mooring
RUN mkdir /var/lib/mooring && chown node:node /var/lib/mooring
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/bin ./bin
COPY --from=build /app/src ./src
COPY --from=build /app/dist ./dist
USER node
VOLUME /var/lib/mooring
EXPOSE 7070
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:7070/readyz').then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "bin/mooring.js"]
CMD ["start"]
