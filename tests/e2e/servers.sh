#!/usr/bin/env bash
# A private PostgreSQL and a private MariaDB on loopback, for the tests: own data, own ports, no system service.
# usage: servers.sh start | stop | env
# The data live in a fresh folder under $TMPDIR, or /tmp; $E2E_WORK/servers (default build/e2e/servers) remembers where. stop ends only
# these two servers and removes their data. As root they run as users postgres and mysql, otherwise as oneself.
set -euo pipefail
umask 022 # the servers' users read what is written here
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
STATE=${E2E_WORK:-$(cd "$HERE/../.." && pwd)/build/e2e}/servers
AS_ROOT=
[ "$(id -u)" != 0 ] || AS_ROOT=1

say() { echo "servers.sh: $*" >&2; }
die() { say "$*"; exit 2; }

as() { # USER COMMAND...: as that user when root, otherwise as oneself
  local user=$1
  shift
  if [ -n "$AS_ROOT" ]; then (cd / && runuser -u "$user" -- "$@"); else "$@"; fi
}

free_port() { # FROM: the first port from there on that nobody listens on
  local port=$1
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  echo "$port"
}

alive() { [ -s "$1" ] && kill -0 "$(head -n 1 "$1")" 2>/dev/null; }

newest_postgres() { # the folder of initdb and pg_ctl
  local dir
  dir=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
  if [ -z "$dir" ] && command -v initdb >/dev/null; then dir=$(dirname "$(command -v initdb)"); fi
  [ -n "$dir" ] || die "no PostgreSQL server found: install the package postgresql, or run tools/test"
  echo "$dir"
}

mariadbd_path() {
  command -v mariadbd || { [ -x /usr/sbin/mariadbd ] && echo /usr/sbin/mariadbd; } || die "no MariaDB server found: install the package mariadb-server, or run tools/test"
}

start_postgres() { # DIR: prints nothing; sets PG_PORT
  local dir=$1 bin attempt
  bin=$(newest_postgres)
  mkdir -p "$dir/pg" "$dir/pg-socket"
  printf strapi >"$dir/password"
  : >"$dir/pg.log"
  if [ -n "$AS_ROOT" ]; then chown -R postgres "$dir/pg" "$dir/pg-socket" "$dir/pg.log"; fi
  chmod 700 "$dir/pg"
  as postgres "$bin/initdb" -D "$dir/pg" -U strapi --pwfile="$dir/password" -A scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-sync >"$dir/initdb.log" 2>&1 ||
    { tail -n 20 "$dir/initdb.log" >&2; die "initdb failed"; }
  PG_PORT=$((54400 + RANDOM % 500))
  for attempt in 1 2 3; do
    PG_PORT=$(free_port "$PG_PORT")
    if as postgres "$bin/pg_ctl" -D "$dir/pg" -s -w -t 60 -l "$dir/pg.log" -o "-p $PG_PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories=$dir/pg-socket -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c wal_level=minimal -c max_wal_senders=0 -c timezone=UTC -c max_connections=60" start >/dev/null 2>&1 </dev/null; then
      # dumps name the owners of the databases they come from
      PGPASSWORD=strapi psql -X -q -h 127.0.0.1 -p "$PG_PORT" -U strapi -d postgres -c "create role postgres superuser" >/dev/null
      return
    fi
    PG_PORT=$((PG_PORT + 1))
    say "PostgreSQL did not start, attempt $attempt"
  done
  tail -n 20 "$dir/pg.log" >&2
  die "PostgreSQL does not start"
}

start_mariadb() { # DIR: prints nothing; sets MY_PORT
  local dir=$1 user server i
  server=$(mariadbd_path)
  user=$(id -un)
  if [ -n "$AS_ROOT" ]; then user=mysql; fi
  mkdir -p "$dir/my/data" "$dir/my-socket"
  if [ -n "$AS_ROOT" ]; then chown -R mysql "$dir/my" "$dir/my-socket"; fi
  as "$user" mariadb-install-db --no-defaults --datadir="$dir/my/data" --auth-root-authentication-method=normal --skip-test-db >"$dir/mariadb-install.log" 2>&1 ||
    { tail -n 20 "$dir/mariadb-install.log" >&2; die "mariadb-install-db failed"; }
  cat >"$dir/init.sql" <<'SQL'
create user if not exists 'strapi'@'127.0.0.1' identified by 'strapi';
grant all privileges on *.* to 'strapi'@'127.0.0.1' with grant option;
create user if not exists 'strapi'@'localhost' identified by 'strapi';
grant all privileges on *.* to 'strapi'@'localhost' with grant option;
flush privileges;
SQL
  chmod 644 "$dir/init.sql"
  MY_PORT=$(free_port $((33100 + RANDOM % 500)))
  as "$user" setsid "$server" --no-defaults --datadir="$dir/my/data" --socket="$dir/my-socket/s" --pid-file="$dir/my/mariadbd.pid" \
    --bind-address=127.0.0.1 --port="$MY_PORT" --character-set-server=utf8mb4 --collation-server=utf8mb4_general_ci --default-time-zone=+00:00 \
    --innodb-flush-log-at-trx-commit=0 --innodb-flush-method=nosync --innodb-doublewrite=0 --innodb-buffer-pool-size=256M --max-allowed-packet=256M \
    --init-file="$dir/init.sql" </dev/null >"$dir/mariadb.log" 2>&1 &
  for ((i = 0; i < 120; i++)); do
    if MYSQL_PWD=strapi mariadb --no-defaults -h 127.0.0.1 -P "$MY_PORT" --protocol=tcp -ustrapi -e 'select 1' >/dev/null 2>&1; then return; fi
    sleep 0.5
  done
  tail -n 20 "$dir/mariadb.log" >&2
  die "MariaDB does not start"
}

data_folder() { # makes one in $TMPDIR, or in /tmp if the path of a socket there is too long or the servers' users may not go there
  local base=${TMPDIR:-/tmp} dir
  dir=$(mktemp -d "$base/dumpfix-e2e.XXXXXX")
  chmod 755 "$dir"
  if [ ${#dir} -gt 70 ] || ! as postgres test -x "$dir" || ! as mysql test -x "$dir"; then
    rmdir "$dir"
    dir=$(mktemp -d "/tmp/dumpfix-e2e.XXXXXX")
    chmod 755 "$dir"
  fi
  echo "$dir"
}

start() {
  mkdir -p "$STATE"
  if [ -s "$STATE/dir" ] && alive "$(cat "$STATE/dir")/pg/postmaster.pid" && alive "$(cat "$STATE/dir")/my/mariadbd.pid"; then
    say "already running"
    cat "$STATE/env"
    return
  fi
  stop
  mkdir -p "$STATE"
  local dir
  dir=$(data_folder)
  mkdir -m 1777 "$dir/tmp"
  export TMPDIR=$dir/tmp LC_ALL=C.UTF-8
  echo "$dir" >"$STATE/dir"
  trap 'stop' EXIT # nothing is left behind when the start fails
  start_postgres "$dir"
  start_mariadb "$dir"
  cat >"$STATE/env" <<X
export PGHOST=127.0.0.1 PGPORT=$PG_PORT PGUSER=strapi PGPASSWORD=strapi
export MYSQL_HOST=127.0.0.1 MYSQL_PORT=$MY_PORT MYSQL_USER=strapi MYSQL_PASSWORD=strapi
X
  trap - EXIT
  cat "$STATE/env"
}

stop() {
  local dir pid i
  if [ ! -s "$STATE/dir" ]; then return 0; fi
  dir=$(cat "$STATE/dir")
  if alive "$dir/pg/postmaster.pid"; then as postgres "$(newest_postgres)/pg_ctl" -D "$dir/pg" -s -m immediate -w stop >&2 || true; fi
  if alive "$dir/my/mariadbd.pid"; then
    pid=$(cat "$dir/my/mariadbd.pid")
    kill "$pid"
    for ((i = 0; i < 120; i++)); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.25
    done
    if kill -0 "$pid" 2>/dev/null; then die "MariaDB (process $pid) does not end"; fi
  fi
  case "$dir" in */dumpfix-e2e.*) rm -rf -- "$dir" ;; esac
  rm -rf -- "$STATE"
}

case "${1:-}" in
start) start ;;
stop) stop ;;
env) cat "$STATE/env" ;;
*)
  sed -n '3,5s/^# //p' "${BASH_SOURCE[0]}" >&2
  exit 2
  ;;
esac
