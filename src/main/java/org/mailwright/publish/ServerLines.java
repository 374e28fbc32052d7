package org.mailwright.publish;

/** The lines for the web servers that people have: nginx, Apache and Caddy. Tried with each by src/test/programs/publish. */
final class ServerLines {

    private static final String NGINX = """
            # nginx: settings of %D for mail programs. Goes into /etc/nginx/conf.d/ or sites-enabled/.
            server {
                listen 80;
                listen [::]:80;
                server_name %H;
                return 301 https://$host$request_uri;
            }
            server {
                listen 443 ssl;
                listen [::]:443 ssl;
                server_name %H;
                ssl_certificate /etc/letsencrypt/live/%D/fullchain.pem;
                ssl_certificate_key /etc/letsencrypt/live/%D/privkey.pem;
                include %F/nginx-locations.conf;
                location / { return 404; }
            }
            """;

    /** nginx refuses POST for a file, and Outlook asks by POST; paths are compared in any case. */
    private static final String NGINX_LOCATIONS = """
            # nginx: to be included in the server block of %D itself, too, if it has a website.
            location = /mail/config-v1.1.xml {
                root "%W";
                types { }
                default_type text/xml;
            }
            location = /.well-known/autoconfig/mail/config-v1.1.xml {
                root "%W";
                types { }
                default_type text/xml;
            }
            location = /.well-known/user-agent-configuration.json {
                root "%W";
                types { }
                default_type application/json;
            }
            location ~* ^/autodiscover/autodiscover\\.xml$ {
                root "%W";
                rewrite ^ /autodiscover/autodiscover.xml break;
                types { }
                default_type text/xml;
                error_page 405 =200 /autodiscover/autodiscover.xml;
            }
            location ^~ /email-setup/ {
                root "%W";
                index index.html;
                charset utf-8;
                types {
                    text/html html;
                    application/x-apple-aspen-config mobileconfig;
                }
            }
            """;

    private static final String APACHE = """
            # Apache: settings of %D for mail programs. Goes into /etc/apache2/sites-enabled/ or conf.d/.
            # Needs the modules alias, mime, rewrite and ssl: a2enmod alias mime rewrite ssl
            <VirtualHost *:80>
                ServerName autoconfig.%D
                ServerAlias %H
                RewriteEngine On
                RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]
            </VirtualHost>
            <VirtualHost *:443>
                ServerName autoconfig.%D
                ServerAlias %H
                DocumentRoot "%W"
                SSLEngine on
                SSLCertificateFile /etc/letsencrypt/live/%D/fullchain.pem
                SSLCertificateKeyFile /etc/letsencrypt/live/%D/privkey.pem
                Include "%F/apache-locations.conf"
            </VirtualHost>
            """;

    private static final String APACHE_LOCATIONS = """
            # Apache: to be included in the virtual host of %D itself, too, if it has a website.
            Alias "/mail/config-v1.1.xml" "%W/mail/config-v1.1.xml"
            Alias "/.well-known/autoconfig/mail/config-v1.1.xml" "%W/.well-known/autoconfig/mail/config-v1.1.xml"
            Alias "/.well-known/user-agent-configuration.json" "%W/.well-known/user-agent-configuration.json"
            AliasMatch "(?i)^/autodiscover/autodiscover\\.xml$" "%W/autodiscover/autodiscover.xml"
            Alias "/email-setup" "%W/email-setup"
            <Directory "%W">
                Require all granted
                AllowOverride None
                Options None
                DirectoryIndex index.html
                <FilesMatch "\\.xml$">
                    ForceType text/xml
                </FilesMatch>
                <FilesMatch "\\.json$">
                    ForceType application/json
                </FilesMatch>
                <FilesMatch "\\.mobileconfig$">
                    ForceType application/x-apple-aspen-config
                </FilesMatch>
            </Directory>
            """;

    /** Caddy gets the certificates by itself. */
    private static final String CADDY = """
            # Caddy: settings of %D for mail programs. Goes into /etc/caddy/Caddyfile.
            # If %D has a website, put "import mailwright-%D" into its block, too.
            (mailwright-%D) {
                @mailwright-files path /mail/config-v1.1.xml /.well-known/autoconfig/mail/config-v1.1.xml
                handle @mailwright-files {
                    root * "%W"
                    header Content-Type text/xml
                    file_server
                }
                @mailwright-autodiscover path /autodiscover/autodiscover.xml
                handle @mailwright-autodiscover {
                    root * "%W"
                    method GET
                    rewrite * /autodiscover/autodiscover.xml
                    header Content-Type text/xml
                    file_server
                }
                handle /.well-known/user-agent-configuration.json {
                    root * "%W"
                    header Content-Type application/json
                    file_server
                }
                handle /email-setup/*.mobileconfig {
                    root * "%W"
                    header Content-Type application/x-apple-aspen-config
                    file_server
                }
                handle /email-setup/* {
                    root * "%W"
                    file_server
                }
            }
            %C {
                import mailwright-%D
            }
            """;

    private final Site site;

    ServerLines(Site site) {
        this.site = site;
    }

    String nginx() {
        return filled(NGINX);
    }

    String nginxLocations() {
        return filled(NGINX_LOCATIONS);
    }

    String apache() {
        return filled(APACHE);
    }

    String apacheLocations() {
        return filled(APACHE_LOCATIONS);
    }

    String caddy() {
        return filled(CADDY);
    }

    /** Names hold letters, digits, hyphens and dots, and {@link PublishPlan} lets no root pass that would need quoting. */
    private String filled(String lines) {
        return lines.replace("%D", site.domain().ascii())
                .replace("%H", String.join(" ", site.hosts()))
                .replace("%C", String.join(", ", site.hosts()))
                .replace("%F", site.folder())
                .replace("%W", site.www());
    }
}
