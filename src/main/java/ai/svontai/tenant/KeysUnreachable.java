package ai.svontai.tenant;

import org.springframework.security.core.AuthenticationException;

/** Nobody can say whether a token is good, as its issuer's keys are not to be had. The token itself may be all right. */
class KeysUnreachable extends AuthenticationException {

    KeysUnreachable(Throwable cause) {
        super("the keys of the issuer are not to be had", cause);
    }
}
