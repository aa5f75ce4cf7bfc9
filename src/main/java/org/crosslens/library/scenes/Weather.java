package org.crosslens.library.scenes;

/// What falls from the sky or fills it; always [#CLEAR] where no weather can be seen.
public enum Weather {
  CLEAR,
  OVERCAST,
  RAIN,
  FOG
}
