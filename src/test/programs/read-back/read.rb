# usage: read.rb TARGET FILE; prints what Ruby finds in the file, as JSON.
require "json"
require "yaml"
require "erb"
require "ostruct"
Encoding.default_external = Encoding::UTF_8
target, file = ARGV
text = File.read(file)
ENV["SMTP_PASSWORD"] = "secret"

def refuse(why)
  warn why
  exit 1
end

found =
  case target
  when "rails"
    config = OpenStruct.new(action_mailer: OpenStruct.new)
    eval(text, binding, file)
    smtp = config.action_mailer.smtp_settings
    refuse "not checked" unless smtp[:openssl_verify_mode] == "peer"
    refuse "both" if smtp[:tls] && (smtp[:enable_starttls] || smtp[:enable_starttls_auto])
    refuse "falls back" if smtp[:enable_starttls_auto]
    { host: smtp[:address], port: smtp[:port], user: smtp[:user_name],
      tls: smtp[:tls] ? "tls" : (smtp[:enable_starttls] == true ? "starttls" : "none"),
      mailbox: config.action_mailer.default_options[:from] }
  when "gitlab"
    gitlab_rails = {}
    eval(text, binding, file)
    refuse "not checked" unless gitlab_rails["smtp_openssl_verify_mode"] == "peer"
    refuse "a password" if gitlab_rails.key?("smtp_password")
    { host: gitlab_rails["smtp_address"], port: gitlab_rails["smtp_port"], user: gitlab_rails["smtp_user_name"],
      tls: gitlab_rails["smtp_tls"] && !gitlab_rails["smtp_enable_starttls_auto"] ? "tls" : "none",
      from: gitlab_rails["gitlab_email_from"], name: gitlab_rails["gitlab_email_display_name"] || "" }
  when "discourse"
    env = YAML.safe_load(text)["env"]
    refuse "not text" unless env.values.all?(String)
    # what Discourse makes of the values of its environment
    env = env.transform_values { |v| v =~ /\A(true|false)\z/ ? v == "true" : (v.strip =~ /^([0-9]+)$/ ? $1.to_i : v) }
    { host: env["DISCOURSE_SMTP_ADDRESS"], port: env["DISCOURSE_SMTP_PORT"], user: env["DISCOURSE_SMTP_USER_NAME"],
      tls: env["DISCOURSE_SMTP_FORCE_TLS"] == true ? "tls" : "none", from: env["DISCOURSE_NOTIFICATION_EMAIL"] }
  when "mastodon", "compose-mastodon"
    require "dotenv"
    env = target == "mastodon" ? Dotenv::Parser.call(text) : JSON.parse(text)
    # Mastodon fills the values into YAML as they are
    yaml = %w[SERVER PORT LOGIN FROM_ADDRESS AUTH_METHOD].map { |n| "#{n}: #{env["SMTP_#{n}"]}" }.join("\n")
    smtp = YAML.safe_load(ERB.new(yaml).result)
    refuse "not checked" unless env["SMTP_OPENSSL_VERIFY_MODE"] == "peer"
    tls = { [nil, "always"] => "starttls", %w[true never] => "tls" }[[env["SMTP_TLS"], env["SMTP_ENABLE_STARTTLS"]]]
    { host: smtp["SERVER"], port: smtp["PORT"], tls: tls, from: smtp["FROM_ADDRESS"],
      user: smtp["AUTH_METHOD"] == "none" ? nil : smtp["LOGIN"] }
  when "dotenv"
    require "dotenv"
    Dotenv::Parser.call(text)
  end
puts JSON.generate(found)
