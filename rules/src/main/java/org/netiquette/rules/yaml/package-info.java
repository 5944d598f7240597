/**
 * Reads the YAML data files of the rules and remembers the line of everything:
 * {@link org.netiquette.rules.yaml.YamlFile}.
 */
@NullMarked
package org.netiquette.rules.yaml;

import org.jspecify.annotations.NullMarked;
