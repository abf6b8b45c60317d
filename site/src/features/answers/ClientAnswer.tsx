import { AfterAnswerForClient } from './AfterAnswerForClient.tsx'
import { AnswerRoom, type RoomProps } from './AnswerRoom.tsx'

/** An answer to its client, with what they can do afterwards; nobody loads what only the other side can do. */
export const ClientAnswer = (props: RoomProps) => <AnswerRoom {...props} After={AfterAnswerForClient} />
