// What `server-only` is outside a browser bundle: nothing.
