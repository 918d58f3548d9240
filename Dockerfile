# The lessons in JupyterLab: docker build -t two-kernels . && docker run --rm -p 8888:8888 two-kernels
FROM node:22-bookworm-slim

RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends g++ python3 python3-venv \
    && rm -rf /var/lib/apt/lists/*

# JupyterLab refuses to be started by root; the user of Node's image is number 1000, as most people's own.
USER node
WORKDIR /home/node/two-kernels
COPY --chown=node:node . .
RUN npm run setup && npm cache clean --force

EXPOSE 8888
CMD ["npm", "start", "--", "--no-browser", "--ip", "0.0.0.0", "--port", "8888"]
