import { AfterAnswerForReader } from './AfterAnswerForReader.tsx'
import { AnswerRoom, type RoomProps } from './AnswerRoom.tsx'

/** An answer to its reader, with what they can do afterwards; nobody loads what only the other side can do. */
export const ReaderAnswer = (props: RoomProps) => <AnswerRoom {...props} After={AfterAnswerForReader} />
