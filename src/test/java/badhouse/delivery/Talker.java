package badhouse.delivery;

/** Planted: writes past the log. */
class Talker {

    void talk() {
        System.out.println("hello");
    }
}
