package badhouse.delivery;

/** Planted: a question that a route cannot ask. */
public record Riddle(boolean answer) {

    public boolean isLater() {
        return answer;
    }

    static Riddle later() {
        return new Riddle(true);
    }
}
