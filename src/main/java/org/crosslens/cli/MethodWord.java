package org.crosslens.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.crosslens.workbench.explain.Method;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The methods as the command line spells them, such as `grad-input`.
final class MethodWord implements ITypeConverter<Method>, Iterable<String> {
  @Override
  public Method convert(String word) {
    return Arrays.stream(Method.values())
        .filter(method -> method.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("there is no method '" + word + "'"));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Method.values()).map(Method::word).iterator();
  }
}
