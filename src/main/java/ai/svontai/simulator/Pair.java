package ai.svontai.simulator;

/** A business number and one of its customers. */
record Pair(String phoneNumberId, String customerKey) {

    static Pair of(BusinessNumber number, Customer customer) {
        return new Pair(number.phoneNumberId(), customer.key());
    }
}
