# Two stages: wheels are installed in the first, only what runs is copied into the second.
FROM debian:bookworm-slim AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends python3 python3-venv ca-certificates \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt ./
RUN python3 -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt \
    && /venv/bin/pip uninstall --quiet --yes setuptools pip
COPY manage.py pyproject.toml ./
COPY scripts/compile_messages.py scripts/
COPY locale locale
COPY nejatsite nejatsite
COPY home home
COPY news news
COPY statements statements
COPY blogs blogs
COPY search search
# The build needs settings but no secret: what it is given here is never kept in the image.
RUN /venv/bin/python scripts/compile_messages.py \
    && DJANGO_SETTINGS_MODULE=nejatsite.settings.build STATIC_ROOT=/app/static /venv/bin/python manage.py collectstatic --noinput \
    && /venv/bin/python -m compileall -q /venv nejatsite home news statements blogs search

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends python3 ca-certificates curl media-types \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --home-dir /app --shell /usr/sbin/nologin site \
    && install -d -o site -g site /data /data/media
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=nejatsite.settings.production \
    STATIC_ROOT=/app/static \
    MEDIA_ROOT=/data/media \
    VAR_DIR=/data \
    PORT=8000
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
USER site
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD curl --fail --silent --show-error --output /dev/null "http://127.0.0.1:${PORT}/healthz/live"
# The web server. The worker, the scheduler and the release step are other commands of the same image: compose.yaml.
CMD ["sh", "-c", "exec gunicorn nejatsite.wsgi --bind 0.0.0.0:${PORT} --workers ${WEB_WORKERS:-2} --threads ${WEB_THREADS:-4} --worker-tmp-dir /dev/shm --no-control-socket --access-logfile -"]
