# shellcheck shell=bash
# Keycloak from Maven Central: to be sourced by a script that has set $here, $work, $domain, $login, $password and $secret.

keycloak_version=26.4.0
keycloak_sha256=1b6a11a2726ac8a8dc9c91d5fafe989a75ce4f1622d7f7b45c21d5bc16629c0a
issuer=https://$login/realms/mail
inside=http://127.0.0.19:8080/realms/mail/protocol/openid-connect

fetch_keycloak() {
  local artifact=org.keycloak:keycloak-quarkus-dist:$keycloak_version:zip
  local zip=$HOME/.m2/repository/org/keycloak/keycloak-quarkus-dist/$keycloak_version/keycloak-quarkus-dist-$keycloak_version.zip
  if [ ! -f "$zip" ]; then
    say "fetching $artifact"
    (cd "$here/../../.." && ./mvnw -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:get \
      "-Dartifact=$artifact" -Dtransitive=false)
  fi
  echo "$keycloak_sha256  $zip" | sha256sum --check --quiet
  unzip -q "$zip" -d "$work"
}

# In a folder of its own, at 127.0.0.19: on port 443 for people, and on 8080 for Dovecot. It needs half a minute before it answers.
start_keycloak() {
  local home=$work/keycloak-$keycloak_version java
  keycloak_begun=$SECONDS
  java=$(find /usr/lib/jvm -maxdepth 1 -name '*25*' -exec test -x '{}/bin/java' ';' -print -quit)
  mkdir -p "$home/data/import"
  sed -e "s#@DOMAIN@#$domain#g; s#@PASSWORD@#$password#g; s#@SECRET@#$secret#g" "$here/realm.json" > "$home/data/import/mail.json"
  (
    cd "$work/certs" || exit
    printf '[login]\nsubjectAltName=DNS:%s,DNS:ua-auto-config.open.%s,DNS:mail.open.%s\n' "$login" "$domain" "$domain" > login.cnf
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout login.key -subj "/CN=$login" -out login.csr
    openssl x509 -req -in login.csr -CA middle.crt -CAkey middle.key -days 20 -extfile login.cnf -extensions login -out login.crt
    cat login.crt middle.crt > login.pem
  ) 2> /dev/null
  JAVA_HOME=$java KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=$password \
    JAVA_OPTS_APPEND="-XX:TieredStopAtLevel=1 --add-opens=java.base/java.lang=ALL-UNNAMED" JAVA_OPTS_KC_HEAP="-Xms64m -Xmx512m" \
    setsid "$home/bin/kc.sh" start-dev --import-realm --cache=local --hostname="https://$login" \
    --http-host=127.0.0.19 --http-port=8080 --https-port=443 \
    --https-certificate-file="$work/certs/login.pem" --https-certificate-key-file="$work/certs/login.key" \
    > "$work/keycloak.log" 2>&1 &
  keycloak=$!
}

await_keycloak() {
  for _ in $(seq 600); do
    if curl -sf "http://127.0.0.19:8080/realms/mail/.well-known/openid-configuration" > "$work/metadata.json"; then
      keycloak_seconds=$((SECONDS - keycloak_begun))
      return
    fi
    kill -0 "$keycloak" 2> /dev/null || break
    sleep 0.5
  done
  tail -n 20 "$work/keycloak.log"
  return 1
}

stop_keycloak() {
  [ -n "$keycloak" ] || return 0
  kill -- "-$keycloak" 2> /dev/null
  wait "$keycloak" 2> /dev/null
}

keycloak_memory() {
  ps -o rss= --sid "$keycloak" | awk '{ sum += $1 } END { print int(sum / 1024) }'
}

# A token as a script gets it, with the password and without a page.
token() { # CLIENT USER [SCOPE]
  curl -sf "$inside/token" -d grant_type=password -d "client_id=$1" -d "username=$2" --data-urlencode "password=$password" \
    -d "scope=${3:-urn:ietf:params:oauth:scope:mail}" | tee -a "$work/secrets.json" | jq -r .access_token
}

revoke() { curl -sf "$inside/revoke" -d client_id=script --data-urlencode "token=$1"; }

await_end() { # TOKEN
  for _ in $(seq 100); do
    [ "$(curl -sf -u "dovecot:$secret" "$inside/token/introspect" --data-urlencode "token=$1" | jq .active)" = false ] && return
    sleep 0.2
  done
  return 1
}

admin() { # PATH CURL-OPTIONS...
  local path=$1 admin
  shift
  admin=$(curl -sf http://127.0.0.19:8080/realms/master/protocol/openid-connect/token -d grant_type=password \
    -d client_id=admin-cli -d username=admin -d "password=$password" | jq -r .access_token)
  curl -sf -H "Authorization: Bearer $admin" "http://127.0.0.19:8080/admin/realms/mail/$path" "$@"
}
