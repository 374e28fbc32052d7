package org.mailwright.export.send;

import java.util.List;

/** A part of a line of a target's file. */
sealed interface Piece {

    /** Text that stands there for every account. */
    record Literal(String text) implements Piece {}

    /** A value of the account, written through the syntaxes from left to right. */
    record Value(TargetField field, List<Syntax> through) implements Piece {

        public Value {
            through = List.copyOf(through);
            if (through.isEmpty()) throw new IllegalArgumentException("a value without a syntax");
        }
    }

    /** A sentence of the bundle, in the language of the export, written through the syntaxes from left to right. */
    record Words(String key, List<Syntax> through) implements Piece {

        public Words {
            through = List.copyOf(through);
        }
    }

    /** The language of the export, such as de. */
    record Language() implements Piece {}
}
