package io.github.napi4j.example.semantics;

import java.util.function.IntSupplier;

/** Handlers that use what the body before them checked, read or computed, or was about to. */
final class Handlers {
    private static final class Box {
        private int number = 3;
        private String text = "box";
        private Box next;
    }

    private Handlers() {}

    static void report() {
        for (String text : new String[] {"a", "abc", "too long", null}) {
            Semantics.show(text + " stored in an array", () -> inArray(new int[1], text) + " " + inArray(null, text));
            Semantics.show(text + " stored in a full array", () -> inArray(new int[0], text));
            Semantics.show(text + " stored in an array of objects", () -> inObjects(new String[1], text));
            Semantics.show(text + " stored in no array of objects", () -> inObjects(null, text));
            for (int i = -1; i <= 2; i++) {
                int index = i;
                Semantics.show(text + " stored at " + i, () -> at(new long[2], index, text));
            }
            Semantics.show(text + " stored in a field", () -> inField(new Box(), text));
            Semantics.show(text + " stored in no field", () -> inField(null, text));
            Semantics.show(text + " read before", () -> readBefore(new Box(), text));
            Semantics.show(text + " read twice", () -> readTwice(new Box(), text));
            Semantics.show(text + " read through", () -> readThrough(new Box(), text));
            Semantics.show(text + " computed", () -> computed(12, text) + " " + computed(0, text));
            Semantics.show(text + " measured", () -> measured(text));
            Semantics.show(text + " measured again", () -> measuredAgain(text));
            Semantics.show(text + " in the end", () -> inTheEnd(new int[2], text));
            Semantics.show(text + " nested", () -> nested(new int[2], text));
            Semantics.show(text + " noted", () -> noted(new Box(), text) + " " + noted(null, text));
            Semantics.show(text + " opened", () -> opened(text, true) + " " + opened(text, false));
            Semantics.show(text + " three deep", () -> threeDeep(text));
            Semantics.show(text + " in turns", () -> inTurns(new int[3], text));
            Semantics.show(text + " cast", () -> cast(text) + " " + cast(1));
            Semantics.show(text + " given away", () -> givenAway(new int[1], text));
            Semantics.show(text + " copied after", () -> copiedAfter(4, text));
            Semantics.show(text + " copied before", () -> copiedBefore("none", text));
            Semantics.show(text + " copied in the end", () -> copiedInTheEnd(new Box(), text) + copiedInTheEnd(null, text));
            Semantics.show(text + " of an object of its own", () -> ofItsOwn(text));
            Semantics.show(text + " of no array", () -> ofNoArray(text));
            Semantics.show(text + " of no object", () -> ofNoObject(text));
        }
        Semantics.show("always null", () -> measuredAgain(null));
    }

    /** The length of a short text; throws for others. */
    private static int length(String text) {
        if (text.length() > 3) {
            throw new IllegalStateException(text);
        }
        return text.length();
    }

    private static String inArray(int[] target, String text) {
        try {
            target[0] = length(text);
        } catch (IllegalStateException | NullPointerException e) {
            target = target == null ? new int[1] : target;
            target[0] = -1;
        }
        return "" + target[0];
    }

    private static String inObjects(String[] target, String text) {
        try {
            target[0] = "length " + length(text);
        } catch (RuntimeException e) {
            target[0] = e.getClass().getName();
        }
        return target[0];
    }

    private static long at(long[] target, int index, String text) {
        try {
            target[index] = length(text);
        } catch (IllegalStateException e) {
            target[index] = -1;
        }
        return target[0] * 100 + target[1];
    }

    private static String inField(Box box, String text) {
        try {
            box.text = "length " + length(text);
            box.number = text.length();
        } catch (IllegalStateException e) {
            box.text += e.getMessage();
        }
        return box.text + box.number;
    }

    private static int readBefore(Box box, String text) {
        int read = -1;
        try {
            read = length(text);
            read += box.number;
            box.number = 100;
            read += length(text + text) + box.number;
        } catch (IllegalStateException e) {
            return read * 1000 + box.number;
        }
        return read;
    }

    private static int readTwice(Box box, String text) {
        try {
            return length(text) + box.number + box.number;
        } catch (RuntimeException e) {
            return -box.number;
        }
    }

    private static String readThrough(Box box, String text) {
        try {
            length(text);
            return box.next.text;
        } catch (IllegalStateException | NullPointerException e) {
            return box.next == null ? "nothing, " + box.text : box.next.text;
        }
    }

    private static int computed(int number, String text) {
        int result = -1;
        try {
            result = length(text);
            result += 24 / number;
        } catch (ArithmeticException e) {
            return result * 10;
        } catch (RuntimeException e) {
            return 24 / (number + 1) + result;
        }
        return result;
    }

    private static int measured(String text) {
        try {
            return text.length();
        } catch (NullPointerException e) {
            return text == null ? -1 : text.length();
        }
    }

    private static int measuredAgain(String text) {
        try {
            return text.length();
        } catch (NullPointerException e) {
            return text.length();
        }
    }

    private static String inTheEnd(int[] target, String text) {
        try {
            target[0] = length(text);
        } catch (IllegalStateException e) {
            target[0] = 7;
        } finally {
            target[1] = target[0] + 1;
        }
        return target[0] + " " + target[1];
    }

    private static String nested(int[] target, String text) {
        try {
            try {
                target[0] = length(text);
            } catch (IllegalStateException e) {
                target[0] = length("a" + text.charAt(0));
                target[target[0]] = 1;
            }
        } catch (ArrayIndexOutOfBoundsException | NullPointerException e) {
            target[1] = -target[0] - 5;
        }
        return target[0] + " " + target[1];
    }

    private static String noted(Box box, String text) {
        try {
            try {
                length(text);
            } catch (IllegalStateException e) {
                box.number = 1;
            }
        } catch (NullPointerException e) {
            return "nowhere";
        }
        return "" + (box == null ? -1 : box.number);
    }

    private static String opened(String text, boolean works) {
        Box box = null;
        String said = "";
        try {
            box = works ? new Box() : null;
            said = "opened";
            length(text);
            box.number = 8;
            said = box.text.substring(box.number - 7);
        } catch (RuntimeException e) {
            said += e.getClass().getSimpleName();
            if (box != null) {
                said += box.number;
            }
        } finally {
            said += box == null;
        }
        return said;
    }

    private static String threeDeep(String text) {
        String way = "";
        try {
            try {
                try {
                    way += length(text);
                    way += 1 / (length(text) - 3);
                } catch (IllegalStateException e) {
                    way += "a";
                    way += length(text + text);
                } finally {
                    way += "f";
                }
            } catch (IllegalStateException | ArithmeticException e) {
                way += "b";
                way += new int[1].clone()[text.length()];
            } catch (NullPointerException e) {
                way += "c" + text.length();
            }
        } catch (ArrayIndexOutOfBoundsException | NullPointerException e) {
            way += "d";
        }
        return way;
    }

    private static String inTurns(int[] target, String text) {
        for (int i = 0; i < target.length; i++) {
            try {
                target[i] = length(i == 1 ? text : "ab");
            } catch (IllegalStateException e) {
                target[i] = -i;
                continue;
            }
            target[i] += 10;
        }
        return target[0] + " " + target[1] + " " + target[2];
    }

    private static String cast(Object value) {
        String result = "none";
        try {
            result = (String) value;
            return "text of " + result.length();
        } catch (ClassCastException e) {
            return result + " of " + value;
        } catch (NullPointerException e) {
            return "null was " + result;
        }
    }

    private static int givenAway(int[] target, String text) {
        IntSupplier later = () -> {
            try {
                target[0] = length(text);
            } catch (IllegalStateException e) {
                target[0] = -e.getMessage().length();
            }
            return target[0];
        };
        return later.getAsInt() + later.getAsInt();
    }

    private static String copiedAfter(int number, String text) {
        int copy = number + 1;
        try {
            length(text);
            copy = number;
            length(text + text);
        } catch (RuntimeException e) {
            return "copy is " + copy;
        }
        return "copy was " + copy;
    }

    private static String copiedBefore(String text, String other) {
        String copy = text;
        try {
            copy = other;
            other = text + copy.length();
            copy = other;
            length(copy);
        } catch (RuntimeException e) {
            return copy + " and " + other;
        }
        return copy;
    }

    private static String copiedInTheEnd(Box box, String text) {
        String copy = "none";
        int number = 0;
        try {
            try {
                number = box.number;
                copy = text;
            } catch (IllegalStateException e) {
                copy = "state";
            } finally {
                number += copy.length() + text.length();
            }
        } catch (RuntimeException e) {
            return copy + number;
        }
        return number + copy;
    }

    /** An object that nothing else sees, whose fields may well become variables. */
    private static String ofItsOwn(String text) {
        Box box = new Box();
        int before = box.number;
        try {
            box.number = length("ab");
            box.text = text;
            box.number = length(text);
            box.number = before;
            length(text + text);
        } catch (RuntimeException e) {
            return box.text + " " + box.number;
        }
        return box.number + " " + box.text;
    }

    private static String ofNoArray(String text) {
        int[] none = null;
        int sum = 1;
        try {
            sum = length(text);
            synchronized (text) {
                sum += none[sum] / sum;
            }
        } catch (NullPointerException e) {
            try {
                sum += none[2] * 2;
            } catch (NullPointerException again) {
                sum = -sum;
            } finally {
                sum += 100;
            }
        }
        return "sum is " + sum;
    }

    private static String ofNoObject(String text) {
        Box none = null;
        String way = "none";
        try {
            way = text.trim();
            none = none.next;
            way = none.text;
        } catch (RuntimeException e) {
            way += none == null ? " nothing" : " something";
        }
        return way;
    }
}
