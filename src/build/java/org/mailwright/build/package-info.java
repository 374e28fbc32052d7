/** What only the build runs: completions, manual pages, the list of licences, the compiled catalog. */
package org.mailwright.build;
