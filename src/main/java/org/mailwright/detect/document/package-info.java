/** What domains publish about their mail servers, parsed: autoconfig, Autodiscover and PACC documents. */
package org.mailwright.detect.document;
