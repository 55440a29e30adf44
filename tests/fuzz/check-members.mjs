// The same for members of classes and namespaces.
import compare from './compare.mjs';
import fuzzMembers from './members.mjs';

export default function check(loaded, assert) {
  compare(fuzzMembers, loaded, assert);
}
