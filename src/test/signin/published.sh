# shellcheck shell=bash
# A domain that no list knows, and that says itself where its mail and its sign-in are: to be sourced by run.

open=open.$domain
dns=

publish_settings() {
  local digest
  jq -n --arg host "mail.$open" --arg issuer "$issuer" '{
    protocols: {imap: {host: $host}, submit: {host: $host}},
    authentication: {"oauth-public": {issuer: $issuer}, password: false},
    info: {provider: {name: "Open Mail"}}}' > "$work/settings.json"
  digest=$(openssl dgst -sha256 -binary "$work/settings.json" | base64)
  {
    printf '%s. 60 IN A 127.0.0.19\n' "$login"
    printf 'mail.%s. 60 IN A 127.0.0.21\n' "$open"
    printf 'ua-auto-config.%s. 60 IN A 127.0.0.20\n' "$open"
    printf '_ua-auto-config.%s. 60 IN TXT "v=UAAC1; a=sha256; d=%s"\n' "$open" "$digest"
  } > "$work/zone"
  python3 "$here/settings.py" 127.0.0.20 "$work/certs/login.pem" "$work/certs/login.key" "$work/settings.json" \
    2> "$work/settings.log" &
  helpers+=($!)
  python3 "$here/../programs/nameserver.py" "$work/zone" "$work/dns-port" 2>> "$work/settings.log" &
  helpers+=($!)
  await_port 127.0.0.20 443
  for _ in $(seq 100); do [ -s "$work/dns-port" ] && break; sleep 0.1; done
  dns=127.0.0.1:$(cat "$work/dns-port")
}

publish_settings
sign_in ada agree "ada@$open" --dns "$dns" --username "ada@$domain" --no-send
expect "an issuer that the domain's own settings file names" none '.settings.source == "pacc"'
holds "and a registration was kept for it" [ "$(jq length "$XDG_DATA_HOME/mailwright/oauth-registrations.json")" -ge 1 ]

# The same file, which the DNS does not vouch for any more
printf '\n' >> "$work/settings.json"
start_program check --json "ada@$open" --dns "$dns" --no-send
if await_line '^https://[^ ]+' > /dev/null; then fail "a sign-in page from a file that anybody may have changed"
else pass "a settings file that DNS does not vouch for opens no page"; fi
end_program
