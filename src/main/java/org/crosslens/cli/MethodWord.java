package org.crosslens.cli;

import org.crosslens.workbench.explain.Method;

/// The methods as the command line spells them.
final class MethodWord extends Words<Method> {
  MethodWord() {
    super(Method.values(), Method::word);
  }
}
