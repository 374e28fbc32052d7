# shellcheck shell=bash
# The terminal program's cases: to be sourced by run.

kept=$XDG_DATA_HOME/mailwright/oauth-registrations.json
ada=ada@$domain
bob=bob@$domain
shared=info@$domain

kept_id() { jq -r --arg issuer "$issuer" '.[$issuer] // empty' "$kept" 2> /dev/null; }

# Keycloak's own id of a client, which is another than its client id.
forget_client() { # CLIENT-ID
  admin "clients/$(admin "clients?clientId=$1" | jq -r '.[0].id')" -X DELETE
}

# Keycloak asks again whether the person agrees.
forget_consent() { # USER CLIENT-ID
  admin "users/$(admin "users?username=$1" | jq -r '.[0].id')/consents/$2" -X DELETE
}

with_token() { # NAME CAUSE TOKEN OPTIONS...
  local name=$1 cause=$2
  start_program check --json --verbose --auth oauth2 --password-stdin "${@:4}"
  printf '%s\n' "$3" >&4
  end_program
  expect "$name" "$cause"
}

by_code() { # USER agree|refuse OPTIONS...
  local line page code
  start_program check --json --verbose --device-code "${@:3}"
  if line=$(await_line 'https://[^ ]+ .*[A-Z0-9]{4}-[A-Z0-9]{4}'); then
    page=${line%% *}
    code=${line##* }
    person "$page" "$1" "$2" "$code" > /dev/null || true
  fi
  end_program
}

by_paste() { # OPTIONS...
  local page end
  start_program check --json --verbose --paste-redirect "$@"
  if page=$(await_line '^https://[^ ]+') && end=$(person "$page"); then
    # of another sign-in, then the right one with the line break that a terminal puts in
    printf '%s\n' "${end/state=/state=x}" >&4
    printf '%s\n' "$end" >&4
    echo "$end" >> "$work/ends.log"
  fi
  end_program
}

# --- open registration
sign_in ada agree "$ada"
expect "open registration, browser sign-in, sent and arrived" none '.messageId != null'
first=$(kept_id)
holds "the registration was kept" [ -n "$first" ]

sign_in ada agree "$ada" --no-send
expect "the kept registration is used again" none
holds "and no other was asked for" [ "$(kept_id)" = "$first" ]

forget_client "$first"
sign_in ada agree "$ada" --no-send
expect "a registration that the server forgot is made again" none
second=$(kept_id)
holds "and the new one was kept" [ "${second:-$first}" != "$first" ]

printf '{"%s": "someone-changed-this", "%s/x": 7}\n' "$issuer" "$issuer" > "$kept"
sign_in ada agree "$ada" --no-send
expect "a registration that somebody changed on disk is made again" none

# --- the person
forget_consent ada "$(kept_id)"
sign_in ada refuse "$ada" --no-send --report "$work/person/refused.txt"
expect "refused consent" oauth-denied
sign_in bob agree "$ada" --no-send --report "$work/person/other.json"
expect "the browser signed in somebody else" oauth-token-rejected
by_paste "$ada" --no-send
expect "pasted redirect, after one of another sign-in" none
by_code ada agree "$ada"
expect "device code, sent and arrived" none '.messageId != null'
forget_consent ada "$(kept_id)"
by_code ada refuse "$ada" --no-send
expect "device code, refused" oauth-denied

# --- a shared mailbox: read as the box, sent as the delegate
sign_in ada agree "$shared" --smtp-username "$ada"
expect "shared mailbox, read as the box, sent by the delegate" none '.messageId != null'
holds "the delegate is proposed on the page" grep -qF "login_hint=ada%40$domain" "$work/err"
sign_in bob agree "$shared" --smtp-username "$bob" --no-send
expect "shared mailbox, of a person who has no part in it" oauth-token-rejected

# --- a registration that somebody brought
printf '{"%s": {"clientId": "registered", "redirectUri": "http://127.0.0.1/"}}\n' "$issuer" > "$work/clients.json"
sign_in ada agree "$ada" --no-send --oauth-clients "$work/clients.json"
expect "a registration of one's own" none
holds "and it was used" grep -q 'client_id=registered' "$work/err"
by_code ada agree "$ada" --no-send --oauth-clients "$work/clients.json"
expect "a registration of one's own, device code" none
printf '{"%s": {"clientId": "script"}}\n' "$issuer" > "$work/clients.json"
by_code ada agree "$ada" --no-send --oauth-clients "$work/clients.json"
expect "a registration that may use no device code" oauth-device-blocked

# --- tokens that are no good
token=$(token script ada)
with_token "a token that a script got" none "$token" "$ada"
revoke "$token"
await_end "$token" || fail "the token was not revoked"
with_token "a token that was revoked" oauth-token-rejected "$token" "$ada" --no-send
token=$(token hasty ada)
await_end "$token" || fail "the token does not end"
with_token "a token that has expired" oauth-token-rejected "$token" "$ada" --no-send
with_token "a token of somebody else" oauth-token-rejected "$(token script bob)" "$ada" --no-send
with_token "a token without the scope for mail" oauth-token-rejected "$(token script ada openid)" "$ada" --no-send
