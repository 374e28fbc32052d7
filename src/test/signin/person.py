"""The person in the browser: follows Keycloak's pages by their forms, without scripts.

person.py ADDRESS USER PASSWORD [agree|refuse] [CODE]: signs in, and agrees or refuses. With a code, opens what the QR code
beside it leads to. Prints the address that the browser is sent to in the end, and loads none of this computer's.
"""

import html.parser
import http.cookiejar
import sys
import urllib.error
import urllib.parse
import urllib.request


class Forms(html.parser.HTMLParser):
    """The forms of a page: where they lead, and what they hold."""

    def __init__(self, page):
        super().__init__()
        self.forms = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        if tag == "form":
            self.forms.append((named.get("action"), {}))
        elif tag in ("input", "button") and self.forms and named.get("name"):
            self.forms[-1][1][named["name"]] = named.get("value") or ""


class NoLocal(urllib.request.HTTPRedirectHandler):
    """Ends at an address of this computer, as a browser does that cannot load it."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        if newurl.startswith("http://"):
            raise urllib.error.HTTPError(newurl, 200, "the end", headers, None)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def main(address, user, password, choice="agree", code=""):
    browser = urllib.request.build_opener(NoLocal, urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    page, form = address + (code and f"?user_code={code}"), None
    for _ in range(8):
        data = form and urllib.parse.urlencode(form).encode()
        try:
            with browser.open(page, data, timeout=60) as answer:
                page, text = answer.geturl(), answer.read().decode()
        except urllib.error.HTTPError as end:
            if end.code == 200:
                print(end.url)
                return 0
            print(end.url, end.code, end.read().decode()[:2000], file=sys.stderr)
            return 1
        target, form = next(iter(Forms(text).forms), (None, None))
        if form is None or target is None:
            print(page)
            return 0
        page = urllib.parse.urljoin(page, target)
        if "password" in form:
            form = {"username": user, "password": password, "credentialId": ""}
        elif "accept" in form:
            form.pop("cancel" if choice == "agree" else "accept", None)
    print("never ended at", page, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
