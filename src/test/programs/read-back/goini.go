// usage: goini TARGET FILE...; prints what the library ini.v1 finds in each file, a line of JSON each.
package main

import (
	"encoding/json"
	"fmt"
	"net/mail"
	"os"
	"regexp"

	"gopkg.in/ini.v1"
)

func main() {
	target := os.Args[1]
	for _, name := range os.Args[2:] {
		found, err := read(target, name)
		if err != nil {
			found = map[string]string{"error": err.Error()}
		}
		text, _ := json.Marshal(found)
		fmt.Println(string(text))
	}
}

func read(target, name string) (map[string]string, error) {
	file, err := ini.LoadSources(ini.LoadOptions{IgnoreContinuation: target != "grafana"}, name)
	if err != nil {
		return nil, err
	}
	if target == "grafana" {
		section := file.Section("smtp")
		for _, key := range []string{"host", "user", "from_address", "from_name"} {
			// what Grafana expands
			if regexp.MustCompile(`\$(|__\w+){([^}]+)}`).MatchString(section.Key(key).Value()) {
				return nil, fmt.Errorf("%s would be expanded", key)
			}
		}
		return map[string]string{
			"endpoint": section.Key("host").String(), "user": section.Key("user").String(),
			"from": section.Key("from_address").String(), "name": section.Key("from_name").String(),
			"policy": section.Key("startTLS_policy").String(), "skip": section.Key("skip_verify").String()}, nil
	}
	section := file.Section("mailer")
	from, err := mail.ParseAddress(section.Key("FROM").String())
	if err != nil {
		return nil, err
	}
	return map[string]string{
		"protocol": section.Key("PROTOCOL").String(), "host": section.Key("SMTP_ADDR").String(),
		"port": section.Key("SMTP_PORT").String(), "user": section.Key("USER").String(),
		"from": from.Address, "name": from.Name, "trust": section.Key("FORCE_TRUST_SERVER_CERT").String()}, nil
}
