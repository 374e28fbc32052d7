# The web servers for the script publish, which reads this file: each with the snippet that was written and a frame around it.
# shellcheck shell=bash disable=SC2154 # its variables are there

snippet() { # FILE CERTIFICATE
  sed -e "s,/etc/letsencrypt/live/example.org/fullchain.pem,$work/$2.pem," \
    -e "s,/etc/letsencrypt/live/example.org/privkey.pem,$work/$2.key," \
    -e 's,listen \[::\]:[0-9]*[^;]*;,,' -e 's,listen \([0-9]*\),listen 127.0.0.1:\1,' \
    -e 's,<VirtualHost \*:,<VirtualHost 127.0.0.1:,' "$work/out/example.org/$1"
}

start_nginx() { # CERTIFICATE
  mkdir -p "$work/nginx"
  { echo "worker_processes 1; daemon off; user www-data; pid $work/nginx/pid; error_log $work/nginx/error.log;"
    echo "events { } http { access_log off; include /etc/nginx/mime.types; server_names_hash_bucket_size 128;"
    snippet nginx.conf "$1"
    echo "}"; } > "$work/nginx/nginx.conf"
  nginx -p "$work/nginx" -c "$work/nginx/nginx.conf" 2> "$work/nginx/start.log" &
  server_pid=$!
}

start_apache() {
  local module modules=/usr/lib/apache2/modules
  mkdir -p "$work/apache"
  { for module in mpm_event authz_core alias mime dir rewrite ssl socache_shmcb; do
      echo "LoadModule ${module}_module $modules/mod_$module.so"
    done
    echo "ServerRoot $work/apache"
    echo "PidFile $work/apache/pid"
    echo "ErrorLog $work/apache/error.log"
    echo "User www-data"
    echo "Group www-data"
    echo "ServerName localhost"
    echo "TypesConfig /etc/mime.types"
    echo "Listen 127.0.0.1:80"
    echo "Listen 127.0.0.1:443"
    snippet apache.conf "$1"; } > "$work/apache/apache.conf"
  [ -f /etc/mime.types ] || sed -i '/^TypesConfig/s,.*,TypesConfig /dev/null,' "$work/apache/apache.conf"
  apache2 -f "$work/apache/apache.conf" -D FOREGROUND 2> "$work/apache/start.log" &
  server_pid=$!
}

start_caddy() {
  mkdir -p "$work/caddy"
  { printf '{\n  admin off\n  default_bind 127.0.0.1\n  storage file_system %s/caddy\n}\n' "$work"
    # The domain itself has a website here, which takes the lines in, as the README says.
    printf 'example.org {\n    tls %s %s\n    import mailwright-example.org\n}\n' "$work/$1.pem" "$work/$1.key" > "$work/caddy/own"
    snippet Caddyfile "$1" | sed "s,^    import mailwright-example.org,    tls $work/$1.pem $work/$1.key\n&,"; cat "$work/caddy/own"; } > "$work/caddy/Caddyfile"
  HOME=$work/caddy caddy run --adapter caddyfile --config "$work/caddy/Caddyfile" 2> "$work/caddy/start.log" &
  server_pid=$!
}

start() { # SERVER CERTIFICATE
  stop_server
  "start_$1" "$2"
  until (exec 3<> /dev/tcp/127.0.0.1/443) 2> /dev/null; do
    kill -0 "$server_pid" 2> /dev/null || { cat "$work/$1"/*.log; echo "$1 does not start"; return 1; }
    sleep 0.1
  done
}
