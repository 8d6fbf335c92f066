package dev.platen.spark.worker;

/** The kinds of messages with their numbers on the wire. */
enum MessageKind {
  HELLO(1, Message.Hello.class),
  READY(2, Message.Ready.class),
  INSPECT(3, Message.Inspect.class),
  INSPECTED(4, Message.Inspected.class),
  DIGITISE(5, Message.Digitise.class),
  DIGITISED(6, Message.Digitised.class),
  REFUSED(7, Message.Refused.class),
  GOODBYE(8, Message.Goodbye.class),
  BEGAN(9, Message.Began.class);

  private final short code;
  private final Class<? extends Message> type;

  MessageKind(int code, Class<? extends Message> type) {
    this.code = (short) code;
    this.type = type;
  }

  short code() {
    return code;
  }

  Class<? extends Message> type() {
    return type;
  }

  static MessageKind of(short code) throws ProtocolException {
    for (MessageKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new ProtocolException("Bad frame: kind %d does not exist".formatted(code));
  }

  static MessageKind of(Message message) {
    for (MessageKind kind : values()) {
      if (kind.type == message.getClass()) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No kind for " + message.getClass());
  }
}
