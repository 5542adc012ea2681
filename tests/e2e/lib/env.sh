# shellcheck shell=bash
# Sourced by every script of tests/e2e: where things are, how to reach the servers, how to make and fill a database.
# Servers are those of `servers.sh start` if it ran for this E2E_WORK, otherwise those that the usual variables name.
E2E=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
ROOT=$(cd "$E2E/../.." && pwd)
export E2E_WORK=${E2E_WORK:-$ROOT/build/e2e}
export E2E_APP=${E2E_APP:-$E2E_WORK/app}
if [ -r "$E2E_WORK/servers/env" ]; then
  # shellcheck disable=SC1091
  . "$E2E_WORK/servers/env"
fi
export PGHOST=${PGHOST:-127.0.0.1} PGPORT=${PGPORT:-5432} PGUSER=${PGUSER:-strapi} PGPASSWORD=${PGPASSWORD:-strapi}
export MYSQL_HOST=${MYSQL_HOST:-127.0.0.1} MYSQL_PORT=${MYSQL_PORT:-3306} MYSQL_USER=${MYSQL_USER:-strapi} MYSQL_PASSWORD=${MYSQL_PASSWORD:-strapi}
export STRAPI_TELEMETRY_DISABLED=true NO_UPDATE_NOTIFIER=1 STRAPI_DISABLE_UPDATE_NOTIFICATION=true BROWSERSLIST_IGNORE_OLD_DATA=1
unset NODE_OPTIONS PGOPTIONS PGTZ PGDATABASE PGSSLMODE

my() { MYSQL_PWD=$MYSQL_PASSWORD mariadb --no-defaults -h "$MYSQL_HOST" -P "$MYSQL_PORT" --protocol=tcp -u "$MYSQL_USER" --default-character-set=utf8mb4 "$@"; }
mydump() { MYSQL_PWD=$MYSQL_PASSWORD mariadb-dump --no-defaults -h "$MYSQL_HOST" -P "$MYSQL_PORT" --protocol=tcp -u "$MYSQL_USER" "$@"; }

drop_db() { # ENGINE DB
  if [ "$1" = pg ]; then
    psql -X -q -d postgres -c "set client_min_messages=error" -c "drop database if exists \"$2\" with (force)"
  else
    my -e "drop database if exists \`$2\`"
  fi
}

make_db() { # ENGINE DB: a fresh, empty database
  drop_db "$1" "$2" || return
  if [ "$1" = pg ]; then
    psql -X -q -d postgres -c "create database \"$2\" template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'"
  else
    my -e "create database \`$2\` character set utf8mb4 collate utf8mb4_general_ci"
  fi
}

cat_dump() { # FILE: the plain text of a dump, whatever its compression
  case "$1" in *.zst) zstd -dcq -- "$1" ;; *.gz) gzip -dc -- "$1" ;; *) cat -- "$1" ;; esac
}

strip_create() { # a dump made with --create or --databases would otherwise restore elsewhere
  sed -E '/^(CREATE|DROP|ALTER) DATABASE .*;$/d; /^\\connect /d; /^USE `[^`]*`;$/d; /^\/\*!40000 DROP DATABASE .*\*\/;$/d; /^CREATE DATABASE \/\*!/d'
}

restore() { # ENGINE DB FILE: stops at the first error, unless E2E_GO_ON is set
  if [ "$1" = pg ]; then
    cat_dump "$3" | psql -X -q -o /dev/null -v ON_ERROR_STOP="$([ -n "${E2E_GO_ON:-}" ] && echo 0 || echo 1)" -d "$2" -f -
  else
    cat_dump "$3" | my ${E2E_GO_ON:+--force} "$2"
  fi
}

dump_schema() { # ENGINE DB: the schema in the form that judge/schema.py compares
  if [ "$1" = pg ]; then pg_dump -s -O -x -d "$2"; else mydump --no-data --skip-comments --skip-triggers "$2"; fi
}
